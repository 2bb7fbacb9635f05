import {type Format, fieldRules} from './format.ts';
import {byWord} from './words.ts';

export const productSynonyms = fieldRules({
  product: 'product, product name, name',
  parent: 'parent, portfolio, product line, product family, family',
  stage: 'stage, life cycle stage, lifecycle stage, stage of life, lifecycle, phase',
  launched: 'launched, launch date, launch, released, go live, introduced',
  sunset: 'sunset, sunset date, end of life, eol, retired, discontinued',
  aliases: 'aliases, alias, other names, also known as, names in other tools',
});

/** The kit's template of products; `aliases` are their names in other tools, parted by semicolons. */
export const products: Format = {
  id: 'products',
  table: 'products',
  marks: [],
  always: ['product', 'stage'],
  never: ['id', 'key', 'kpi', 'status', 'state', 'type', 'title', 'summary', 'value', 'date'],
  needs: ['product', 'stage', 'launched|sunset|aliases'],
  fields: productSynonyms.map(({field}) => ({
    field,
    headers: [field],
    ...(field === 'aliases' && {read: 'semicolons' as const}),
  })),
};

/** What people call the stages of a product's life. */
export const stageWords = byWord({
  idea: 'idea, concept, discovery, development, in development, pre launch, incubation, explore, exploration',
  introduction: 'introduction, intro, launch, launched, beta, alpha, pilot, early access, new, market introduction',
  growth: 'growth, growing, scale, scaling, expand',
  maturity: 'maturity, mature, saturation, sustain, steady, cash cow, harvest, general availability, ga',
  decline: 'decline, declining, legacy, maintenance, shrink, shrinking',
  sunset: 'sunset, sunsetting, end of life, eol, retired, retire, discontinued, withdrawn, phase out',
});
