/**
 * The charts that only the panels of other roles show. Nothing else imports this file, and these import it when they need it, so that the
 * charts of every panel stay as small as they are.
 */
export {type AnswerBarData, answerBar} from './answer-bar.ts';
export {type AnswerData, type AnswerGroups, type AnswerPoint, answerBars, answerTable} from './answers.ts';
export {type BiasData, type BiasGroup, type BiasMeasure, biasGaps, biasTable} from './bias.ts';
export {type BreakEvenData, breakEven, breakEvenTable, type CostPoint} from './break-even.ts';
export {type FunnelData, type FunnelStep, funnel, funnelTable} from './funnel.ts';
export {heatTable, type MatrixCell, type MatrixData, type MatrixRow, matrixTable} from './matrix.ts';
export {type KeyResult, type Objective, type ObjectiveData, objectivesTable, objectivesTemplate} from './objectives.ts';
export {
  type PortfolioCell,
  type PortfolioColumn,
  type PortfolioData,
  type PortfolioRow,
  portfolioTable,
  portfolioTemplate,
} from './portfolio.ts';
export {type QualityData, type QualityMark, type QualityRun, qualityRuns, qualityTable} from './quality.ts';
export {type RangeData, type RangeRow, rangeRows, rangeTable} from './ranges.ts';
export {roleChartStyles} from './role-charts.styles.ts';
export {type StackData, type StackPart, type StackPoint, stackedBars, stackTable} from './stacks.ts';
export {
  type WaterfallData,
  type WaterfallEnd,
  type WaterfallStep,
  waterfall,
  waterfallRest,
  waterfallTable,
} from './waterfall.ts';
