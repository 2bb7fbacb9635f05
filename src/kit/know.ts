import {isLoaded, loadCatalogue} from '../catalogue/registry.ts';
import {loadProfile} from './profiles.ts';

/** The whole catalogue comes with the first question for what no panel brought along. A dataset's own KPI only the dataset knows. */
export async function know(kpi: string, profile = 'default'): Promise<void> {
  await loadProfile(profile);
  if (!isLoaded(kpi)) await loadCatalogue();
  if (!isLoaded(kpi)) throw new Error(`unknown kpi: ${kpi}`);
}
