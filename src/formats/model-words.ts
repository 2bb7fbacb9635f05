import {byWord} from './words.ts';

/** Measures of a model's quality that are shares, by what people call them. */
export const measureWords = byWord({
  precision: 'precision, ppv, positive predictive value',
  recall: 'recall, sensitivity, tpr, true positive rate, hit rate',
  f1: 'f1, f1 score, f1score, f score, f measure',
  accuracy: 'accuracy, acc, balanced accuracy',
  auc: 'auc, roc auc, auroc, auc roc',
});

/** How a measure of several classes was put together. */
export const averageWords = byWord({
  binary: 'binary, positive class',
  macro: 'macro, macro average, macro avg, unweighted',
  micro: 'micro, micro average, micro avg',
  weighted: 'weighted, weighted average, weighted avg',
});

export const modelRoles = byWord({
  candidate: 'candidate, challenger, new, treatment, b',
  baseline: 'baseline, champion, current, control, production, reference, a',
});

/** Marks of acceptance, as flags, tags and stages write them. */
export const acceptanceWords = byWord({
  yes: 'yes, y, true, 1, accepted, approved, pass, passed, production, champion, released, go, ok, x, ja, oui',
  no: 'no, n, false, 0, rejected, declined, fail, failed, not accepted, archived, none, staging, pending, no go, nein, non',
});
