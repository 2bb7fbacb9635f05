/** Five customers over three months: A grows, B shrinks, C leaves and comes back, D leaves, E is new. */
export const months = `month,customer_id,mrr,currency
2026-01,A,100,EUR
2026-01,B,80,EUR
2026-01,C,60,EUR
2026-01,D,40,EUR
2026-02,A,130,EUR
2026-02,B,50,EUR
2026-02,C,0,EUR
2026-02,D,40,EUR
2026-02,E,70,EUR
2026-03,A,130,EUR
2026-03,B,50,EUR
2026-03,C,45,EUR
2026-03,D,0,EUR
2026-03,E,70,EUR
`;

/** In dollars B pays more, C leaves and D is new; A pays the same euros. */
export const dollars = `month,customer_id,mrr,currency
2026-01,A,100,EUR
2026-01,B,100,USD
2026-01,C,50,USD
2026-02,A,100,EUR
2026-02,B,150,USD
2026-02,C,0,USD
2026-02,D,20,USD
`;

/** A dollar loses a ninth of its worth within February. */
export const rates = `from,to,start,end,rate
USD,EUR,2025-01-01,2026-02-15,0.9
USD,EUR,2026-02-15,,0.8
`;

/** The dollar of February is not known yet. */
export const ratesToJanuary = `from,to,start,end,rate
USD,EUR,2025-01-01,2026-02-01,0.9
`;

/** A moves from one product to another. */
export const products = `month,customer_id,product,mrr,currency
2026-01,A,Shop,100,EUR
2026-01,B,Shop,50,EUR
2026-02,A,Shop,0,EUR
2026-02,A,Till,120,EUR
2026-02,B,Shop,50,EUR
2026-02,C,Till,70,EUR
`;

/** Today's prices, in cents: no history. */
export const snapshot = `plan_oid,plan_name,plan_currency,plan_amount,plan_interval,plan_interval_count,customer_oid,subscription_oid,subscription_started_at,subscription_canceled_at,subscription_quantity
pro,Pro,EUR,4900,month,1,A,S-1,2026-01-05,,2
year,Year,EUR,120000,year,1,B,S-2,2026-02-03,,1
pro,Pro,EUR,4900,month,1,C,S-3,2026-01-20,2026-02-15,1
`;

/** Four customers at 100 a month, of whom one left in December 2025; a fifth came at the end of March. */
export const lifetimes = `subscription_id,customer_id,start_date,end_date,amount,currency,interval
S-1,A,2025-08-01,,100,EUR,month
S-2,B,2025-08-01,,100,EUR,month
S-3,C,2025-08-01,,100,EUR,month
S-4,D,2025-08-01,2025-12-10,100,EUR,month
S-5,E,2026-03-31,,100,EUR,month
`;

/** The margin that somebody stated. */
export const margin = `name,value,from
gross-margin,0.8,2025-01-01
`;

/** Payments of two customers, one partly refunded. */
export const payments = `payment_id,date,customer_id,amount,amount_refunded,currency
P-1,2026-01-05,A,60,0,EUR
P-2,2026-01-12,A,40,0,EUR
P-3,2026-01-20,B,60,20,EUR
P-4,2026-02-02,B,60,0,EUR
`;

/** A customer who begins, grows and shrinks within one month, in cents: the movements that ChartMogul shows for its Syncalytics. */
export const movements = `DATE,CUSTOMER_EXTERNAL_ID,CUSTOMER_UUID,MRR_MOVEMENT,MRR,MOVEMENT_TYPE,CURRENCY_CODE
2025-12-10,B,u-2,10000,10000,new_biz,EUR
2026-01-05,A,u-1,16667,16667,new_biz,EUR
2026-01-12,A,u-1,6000,22667,expansion,EUR
2026-01-25,A,u-1,-6000,16667,contraction,EUR
2026-01-28,B,u-2,2000,12000,expansion,EUR
`;
