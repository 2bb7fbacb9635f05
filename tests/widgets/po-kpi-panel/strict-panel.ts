import '../../../widgets/po-kpi-panel/define.ts';
import {sampleKit} from './sample-kit.ts';

const panel = document.createElement('po-kpi-panel');
panel.kit = await sampleKit();
panel.addEventListener('kpi-readings', () => panel.setAttribute('data-ready', ''));
document.body.append(panel);
