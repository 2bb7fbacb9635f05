import type {CSSResultGroup} from 'lit';
import {cardStyles} from '../parts/card.styles.ts';
import {panelStyles} from '../parts/panel.styles.ts';
import {tokenStyles} from '../parts/tokens.styles.ts';

/** What a panel looks like before its charts and dialogs come, which bring their own sheets. */
export const styles: CSSResultGroup = [tokenStyles, cardStyles, panelStyles];
