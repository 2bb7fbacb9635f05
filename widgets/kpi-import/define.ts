import {defineElement} from '../parts/define.ts';
import {KpiImport} from './element.ts';

export {KpiImport} from './element.ts';

defineElement(KpiImport, 'kpi-import');
