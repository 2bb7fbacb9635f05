import type {CSSResultGroup} from 'lit';
import {chartStyles} from '../charts/charts.styles.ts';
import {cardStyles} from '../parts/card.styles.ts';
import {dialogStyles} from '../parts/dialog.styles.ts';
import {panelStyles} from '../parts/panel.styles.ts';
import {tokenStyles} from '../parts/tokens.styles.ts';

/** Everything that a panel looks like; later sheets know the earlier ones. */
export const styles: CSSResultGroup = [tokenStyles, chartStyles, cardStyles, dialogStyles, panelStyles];
