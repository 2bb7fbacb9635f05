import type {Grain, Where} from '../../src/index.ts';
import {midnightOf} from '../words/formats.ts';
import {type Horizon, namedHorizons} from './horizon.ts';

/** An attribute that is not understood: it is not used, and the element says so. */
export interface BadAttribute {
  readonly name: string;
  readonly value: string;
}

/** All by which a KPI can be filtered. */
const dimensions: readonly string[] =
  'team product project plan segment country channel question objective model evaluationSet slice class'.split(' ');
const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year', 'sprint', 'increment', 'iteration'];

/** A filter: JSON such as `{"team": ["Blue", "Green"]}`, or `team=Blue;product=Web`. Undefined where it is neither, or names what is no dimension. */
export function parseWhere(text: string): Where | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  const pairs = trimmed.startsWith('{') ? parseJson(trimmed) : parsePairs(trimmed);
  if (!pairs?.every(([name]) => dimensions.includes(name))) return undefined;
  return Object.fromEntries(pairs);
}

function parsePairs(text: string): [string, string][] | undefined {
  const pairs = text.split(';').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()];
  });
  return pairs.every(([name, value]) => name && value) ? pairs : undefined;
}

function parseJson(text: string): [string, string | string[]][] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const pairs: [string, string | string[]][] = [];
  for (const [name, wanted] of Object.entries(value)) {
    if (typeof wanted === 'string') pairs.push([name, wanted]);
    else if (Array.isArray(wanted) && wanted.every(one => typeof one === 'string')) pairs.push([name, wanted]);
    else return undefined;
  }
  return pairs;
}

/** The attributes of an element as it was given them; a filter that was given as an object is JSON. */
export interface AttributeTexts {
  readonly asOf: string | undefined;
  readonly grain: string | undefined;
  readonly horizon: string | undefined;
  readonly where: string | undefined;
  readonly headingLevel: number | undefined;
}

/** What the attributes mean, and which of them mean nothing. */
export interface AttributeValues {
  readonly asOf: string | undefined;
  readonly grain: Grain | undefined;
  readonly horizon: Horizon | undefined;
  readonly where: Where;
  /** 1 to 6. */
  readonly headingLevel: number | undefined;
  readonly bad: readonly BadAttribute[];
}

/** Reads the attributes that elements have in common. */
export function readAttributes(texts: AttributeTexts): AttributeValues {
  const bad: BadAttribute[] = [];
  const read = <Value>(
    name: string,
    text: string | undefined,
    parse: (text: string) => Value | undefined,
  ): Value | undefined => {
    // A framework may set null.
    if (!text) return undefined;
    const value = parse(text);
    if (value === undefined) bad.push({name, value: text});
    return value;
  };
  return {
    asOf: read('as-of', texts.asOf, text => (/^\d{4}-\d\d-\d\d$/.test(text) && isDay(text) ? text : undefined)),
    grain: read('grain', texts.grain, text => grains.find(grain => grain === text)),
    horizon: read('horizon', texts.horizon, parseHorizon),
    where: read('where', texts.where, parseWhere) ?? {},
    headingLevel: read('heading-level', texts.headingLevel?.toString(), level =>
      /^[1-6]$/.test(level) ? Number(level) : undefined,
    ),
    bad,
  };
}

function isDay(text: string): boolean {
  const moment = midnightOf(text);
  return Number.isFinite(moment) && new Date(moment).toISOString().startsWith(text);
}

/** A horizon's name, or a number of periods from 1 to 200. */
function parseHorizon(text: string): Horizon | undefined {
  const named = namedHorizons.find(({id}) => id === text);
  if (named) return named;
  const periods = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return periods >= 1 && periods <= 200 ? {id: text, periods} : undefined;
}

/** The KPIs named in an attribute, separated by commas or spaces. */
export function parseKpis(text: string | undefined): readonly string[] {
  return [...new Set((text ?? '').split(/[\s,]+/).filter(id => id !== ''))];
}
