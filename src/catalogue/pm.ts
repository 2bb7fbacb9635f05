import type {AnyDefinition} from '../language/definition.ts';
import {adoption} from './pm/adoption.ts';
import {arpa} from './pm/arpa.ts';
import {arr} from './pm/arr.ts';
import {churnedMrr} from './pm/churned-mrr.ts';
import {clv} from './pm/clv.ts';
import {conversion} from './pm/conversion.ts';
import {csat} from './pm/csat.ts';
import {customerChurn} from './pm/customer-churn.ts';
import {customerRetention} from './pm/customer-retention.ts';
import {funnelLength} from './pm/funnel-length.ts';
import {grossMargin} from './pm/gross-margin.ts';
import {grossMrrChurn} from './pm/gross-mrr-churn.ts';
import {grr} from './pm/grr.ts';
import {grrMonthly} from './pm/grr-monthly.ts';
import {lifetimeRevenue} from './pm/lifetime-revenue.ts';
import {marketShare} from './pm/market-share.ts';
import {mrr} from './pm/mrr.ts';
import {mrrBefore} from './pm/mrr-before.ts';
import {mrrConverted} from './pm/mrr-converted.ts';
import {mrrGrowth} from './pm/mrr-growth.ts';
import {mrrMovements} from './pm/mrr-movements.ts';
import {mrrNow} from './pm/mrr-now.ts';
import {mrrRetention} from './pm/mrr-retention.ts';
import {netMrrChurn} from './pm/net-mrr-churn.ts';
import {newMrr} from './pm/new-mrr.ts';
import {nps} from './pm/nps.ts';
import {nrr} from './pm/nrr.ts';
import {nrrMonthly} from './pm/nrr-monthly.ts';
import {openConversion} from './pm/open-conversion.ts';
import {outcomeProgress} from './pm/outcome-progress.ts';
import {payingCustomers} from './pm/paying-customers.ts';
import {quickRatio} from './pm/quick-ratio.ts';
import {realisedValue} from './pm/realised-value.ts';
import {refunds} from './pm/refunds.ts';
import {revenue} from './pm/revenue.ts';
import {revenuePerCustomer} from './pm/revenue-per-customer.ts';
import {trialConversion} from './pm/trial-conversion.ts';

/** What a Product Manager's panel shows, and what those KPIs read. */
export const pmDefinitions: readonly AnyDefinition[] = [
  adoption,
  arpa,
  arr,
  churnedMrr,
  clv,
  conversion,
  csat,
  customerChurn,
  customerRetention,
  funnelLength,
  grossMargin,
  grossMrrChurn,
  grrMonthly,
  grr,
  lifetimeRevenue,
  marketShare,
  mrrBefore,
  mrrConverted,
  mrrGrowth,
  mrrMovements,
  mrrNow,
  mrrRetention,
  mrr,
  netMrrChurn,
  newMrr,
  nps,
  nrrMonthly,
  nrr,
  openConversion,
  outcomeProgress,
  payingCustomers,
  quickRatio,
  realisedValue,
  refunds,
  revenuePerCustomer,
  revenue,
  trialConversion,
];
