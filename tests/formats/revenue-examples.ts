import type {Example} from './examples.ts';

/** Files of revenue and of what stands beside it; people are called Ada or have a mail address. */
export const revenueExamples: Readonly<Record<string, Example>> = {
  'stripe-subscriptions': {
    rows: 3,
    csv: [
      'id,Customer ID,Customer Name,Customer Email,Status,Cancellation Reason,Created (UTC),Start (UTC),Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Canceled At (UTC),Cancel At Period End,Ended At (UTC),Plan,Quantity,Currency,Interval,Amount,seats (metadata)',
      'sub_1,cus_1,Ada Person,ada@example.com,active,,2026-02-01 09:00:00,2026-05-01 09:00:00,2026-02-01 09:00:00,2026-11-01 09:00:00,2026-12-01 09:00:00,,,,false,,Team,3,eur,month,49.00,3',
      'sub_2,cus_2,Ada Person,ada@example.com,canceled,cancellation_requested,2026-01-15 09:00:00,2026-01-15 09:00:00,2026-01-15 09:00:00,2026-09-15 09:00:00,2026-10-15 09:00:00,,,2026-09-20 09:00:00,true,2026-10-15 09:00:00,Team,1,eur,month,49.00,',
      'sub_3,cus_3,Ada Person,ada@example.com,trialing,,2026-11-10 09:00:00,2026-11-10 09:00:00,2026-11-10 09:00:00,2026-11-10 09:00:00,2026-11-24 09:00:00,2026-11-10 09:00:00,2026-11-24 09:00:00,,false,,Business,1,usd,year,1200.00,',
    ].join('\n'),
  },
  'stripe-invoices': {
    rows: 2,
    csv: [
      'id,Customer,Customer Name,Subscription,Status,Currency,Amount Due,Subtotal,Tax,Tax Percent,Total,Amount Paid,Date (UTC),Due Date (UTC),Paid At (UTC),Finalized At (UTC),Period Start (UTC),Period End (UTC),Minimum Line Item Period Start (UTC),Maximum Line Item Period End (UTC),Paid,Closed,Description,Number',
      'in_1,cus_1,Ada Person,sub_1,paid,eur,"60,00","50,00","10,00",20,"60,00","60,00",2026-09-01 09:00:00,,2026-09-01 10:00:00,2026-09-01 10:00:00,2026-08-01 09:00:00,2026-09-01 09:00:00,2026-09-01 09:00:00,2026-10-01 09:00:00,true,true,,A-1',
      'in_2,cus_2,Ada Person,sub_2,paid,eur,"1200,00","1200,00","0,00",0,"1200,00","1200,00",2026-09-05 09:00:00,,2026-09-05 10:00:00,2026-09-05 10:00:00,2025-09-05 09:00:00,2026-09-05 09:00:00,2026-09-05 09:00:00,2027-09-05 09:00:00,true,true,,A-2',
    ].join('\n'),
  },
  'stripe-payments': {
    rows: 2,
    csv: [
      'id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,Converted Amount Refunded,Fee,Tax,Converted Currency,Mode,Status,Statement Descriptor,Customer ID,Customer Description,Customer Email,Captured,Card ID,Card Last4,Card Brand,Card Funding,Card Exp Month,Card Exp Year,Card Name,Card Address Line1,Card Address Line2,Card Address City,Card Address State,Card Address Country,Card Address Zip,Card Issue Country,Card Fingerprint,Card CVC Status,Card AVS Zip Status,Card AVS Line1 Status,Card Tokenization Method,Disputed Amount,Dispute Status,Dispute Reason,Dispute Date (UTC),Dispute Evidence Due (UTC),Invoice ID,Payment Source Type,Destination,Transfer,Interchange Costs,Merchant Service Charge,Transfer Group,PaymentIntent ID',
      'ch_1,Ada Person,Payment complete.,2026-09-01 09:00,49.00,0.00,eur,49.00,0.00,1.70,0.00,eur,Live,Paid,SHOP,cus_1,Ada Person,ada@example.com,true,card_1,4242,Visa,credit,4,2029,Ada Person,Lane 1,,Vienna,,AT,1010,AT,fp1,pass,pass,pass,,,,,,,in_1,card,,,,,,pi_1',
      'ch_2,Ada Person,Payment complete.,2026-09-03 09:00,98.00,49.00,eur,98.00,49.00,3.15,0.00,eur,Live,Refunded,SHOP,cus_2,Ada Person,ada@example.com,true,card_2,4243,Visa,credit,4,2029,Ada Person,Lane 2,,Vienna,,AT,1010,AT,fp2,pass,pass,pass,,,,,,,in_2,card,,,,,,pi_2',
      'ch_3,Ada Person,The bank declined it.,2026-09-04 09:00,98.00,0.00,eur,98.00,0.00,0.00,0.00,eur,Live,Failed,SHOP,cus_3,Ada Person,ada@example.com,false,card_3,4244,Visa,credit,4,2029,Ada Person,Lane 3,,Vienna,,AT,1010,AT,fp3,fail,pass,pass,,,,,,,in_3,card,,,,,,pi_3',
    ].join('\n'),
  },
  'stripe-objects': {
    rows: 2,
    csv: [
      'subscription_id,customer_id,user_id,plan_id,plan_amount,plan_currency,plan_interval,status,created,current_period_start,current_period_end,cancel_at_period_end,canceled_at,trial_start,trial_end,metadata',
      'sub_1,cus_1,7,team,49.00,Eur,month,active,2026-02-01 09:00:00.124,2026-11-01 09:00:00,2026-12-01 09:00:00,False,,,,"{""mail"": ""ada@example.com""}"',
      'sub_2,cus_2,8,team,588.00,eur,year,canceled,2026-01-15 09:00:00.5,2026-01-15 09:00:00,2027-01-15 09:00:00,True,2026-09-20 09:00:00,,,{}',
    ].join('\n'),
  },
  baremetrics: {
    rows: 2,
    csv: [
      'plan_oid,plan_name,plan_currency,plan_amount,plan_interval,plan_interval_count,customer_oid,customer_name,customer_email,subscription_oid,subscription_started_at,subscription_canceled_at,subscription_quantity',
      'team,Team,usd,4900,month,1,c1,Ada Person,ada@example.com,s1,2026-02-01,,3',
      'year,Business,usd,120000,year,1,c2,Ada Person,ada@example.com,s2,2025-03-15,2026-03-15,1',
    ].join('\n'),
  },
  chartmogul: {
    rows: 2,
    csv: [
      'DATE,CUSTOMER_NAME,MRR_MOVEMENT,MRR,DESCRIPTION,MOVEMENT_TYPE,CURRENCY_CODE,BILLING_CONNECTOR_UUID,CUSTOMER_EXTERNAL_ID,CUSTOMER_UUID,SUBSCRIPTION_EXTERNAL_ID,PLAN_EXTERNAL_ID,ACTIVE_SUBSCRIPTION_QUANTITY,UUID,RANK,PREVIOUS_PLAN_EXTERNAL_ID',
      '2026-09-03T10:00:00Z,Ada Person,4900,4900,purchased Team,new_biz,EUR,ds_1,c1,cus_a,s1,team,1,mv_1,1,',
      '2026-10-12T10:00:00Z,Ada Person,-4900,0,cancelled Team,churn,EUR,ds_1,c1,cus_a,s1,team,0,mv_2,2,team',
    ].join('\n'),
  },
  subscriptions: {
    rows: 2,
    csv: [
      'subscription_id,customer_id,product_id,plan,start_date,end_date,amount,currency,interval,interval_count,quantity,status',
      's1,c1,Shop,Team,2026-02-01,,49.00,EUR,month,1,3,active',
      's2,c2,Shop,Business,2026-03-15,2026-09-15,1200,EUR,year,1,1,canceled',
    ].join('\n'),
  },
  'subscriptions-unpriced': {
    rows: 2,
    csv: [
      'subscription_id,customer_id,start_date,end_date,status',
      's1,c1,2026-02-01,,active',
      's2,c2,2026-03-15,2026-09-15,canceled',
    ].join('\n'),
  },
  movements: {
    rows: 2,
    csv: [
      'date,customer_external_id,mrr_movement,mrr,movement_type,currency_code',
      '2026-09-03,c1,4900,4900,new_biz,EUR',
      '2026-10-12,c1,1000,5900,expansion,EUR',
    ].join('\n'),
  },
  'customer-months': {
    rows: 3,
    csv: [
      'month,customer_id,mrr,currency',
      '2026-09,c1,147.00,EUR',
      '2026-10,c1,196.00,EUR',
      '2026-09,c2,10.50,EUR',
    ].join('\n'),
  },
  'customer-months-wide': {
    rows: 4,
    csv: ['Customer,Plan,Sep-26,Oct-26', 'c1,Team,€147.00,€196.00', 'c2,Team,€10.50,'].join('\n'),
  },
  invoices: {
    rows: 2,
    csv: [
      'invoice_id,customer_id,service_period_start,service_period_end,amount,currency',
      'i1,c1,2026-09-01,2026-10-01,147.00,EUR',
      'i2,c2,2026-03-15,2027-03-15,1200.00,EUR',
    ].join('\n'),
  },
  payments: {
    rows: 2,
    csv: [
      'payment_id,date,customer_id,amount,currency,status,amount_refunded',
      'p1,2026-09-03,c1,147.00,EUR,paid,0',
      'p2,2026-10-03,c1,147.00,EUR,refunded,49.00',
    ].join('\n'),
  },
  costs: {
    rows: 2,
    csv: [
      'date,kind,item,amount,currency,product',
      '2026-10-01,revenue,Hosting,3200.00,EUR,Shop',
      '2026-10-01,build,Team,9000.00,EUR,Shop',
    ].join('\n'),
  },
  rates: {rows: 2, csv: ['from,to,start,rate', 'USD,EUR,2026-09-01,0.92', 'USD,EUR,2026-10-01,0.91'].join('\n')},
  market: {
    rows: 1,
    csv: [
      'from,to,product,scope,origin,own,total,currency',
      '2026-01-01,2026-06-30,Shop,Shops in DACH,Report,1250000.00,18400000.00,EUR',
    ].join('\n'),
  },
  assumptions: {
    rows: 2,
    csv: ['name,value,from,product', 'gross-margin,80 %,2026-01-01,Shop', 'gross-margin,75,2026-01-01,Pay'].join('\n'),
  },
};
