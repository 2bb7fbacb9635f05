import {type CSSResultGroup, css} from 'lit';
import {styles as panelStyles} from '../po-kpi-panel/styles.ts';

/** A card alone fills its place. */
export const styles: CSSResultGroup = [panelStyles, css`.panel > .card { height: 100% }`];
