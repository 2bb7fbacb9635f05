import {defineConfig} from 'vite';
import {workerSource} from './scripts/vite-plugins.mjs';

/** The development server of `npm start`. What is published is built by scripts/build.mjs. */
export default defineConfig({
  appType: 'mpa',
  plugins: [workerSource()],
});
