import {AiPmKpiPanel} from '../widgets/ai-pm-kpi-panel/define.ts';
import {AiPoKpiPanel} from '../widgets/ai-po-kpi-panel/define.ts';
import {CpoKpiPanel} from '../widgets/cpo-kpi-panel/define.ts';
import type {RolePanel as RoleElement} from '../widgets/parts/role-panel.ts';
import {PmKpiPanel} from '../widgets/pm-kpi-panel/define.ts';
import {PoKpiPanel} from '../widgets/po-kpi-panel/define.ts';
import {ProductKpiPanel} from '../widgets/product-kpi-panel/define.ts';
import {ProgramKpiPanel} from '../widgets/program-kpi-panel/define.ts';

/** A role's panel; the constructor makes it, so that the page needs no markup of each. */
interface RolePanel {
  readonly id: string;
  readonly name: string;
  readonly create: () => RoleElement;
}

function createTeams(): CpoKpiPanel {
  const panel = new CpoKpiPanel();
  panel.rowsBy = 'team';
  return panel;
}

/** The roles, in the order in which they are offered; the first is shown where the address names none. */
export const rolePanels: readonly [RolePanel, ...RolePanel[]] = [
  {id: 'po', name: 'Product Owner', create: () => new PoKpiPanel()},
  {id: 'pm', name: 'Product Manager', create: () => new PmKpiPanel()},
  {id: 'product', name: 'Product Owner and Manager in one', create: () => new ProductKpiPanel()},
  {id: 'cpo', name: 'Chief Product Officer', create: () => new CpoKpiPanel()},
  {id: 'cpo-teams', name: 'Chief Product Owner', create: createTeams},
  {id: 'program', name: 'Programme (SAFe)', create: () => new ProgramKpiPanel()},
  {id: 'ai-po', name: 'Product Owner, AI', create: () => new AiPoKpiPanel()},
  {id: 'ai-pm', name: 'Product Manager, AI', create: () => new AiPmKpiPanel()},
];
