/** Templates of revenue and of what stands beside it: a header row and two example rows each. */
export const revenueTemplates = {
  subscriptions: [
    'subscription_id,customer_id,product_id,plan,segment,start_date,end_date,amount,currency,interval,interval_count,quantity,status,trial_start,trial_end,discount_amount,discount_percent',
    'S-1,C-1,Checkout,Team,Retail,2026-02-01,,49.00,EUR,month,1,3,active,2026-01-18,2026-02-01,,10',
    'S-2,C-2,Billing,Business,Travel,2026-03-15,2026-09-15,1200.00,EUR,year,1,1,canceled,,,120.00,',
  ],
  'customer-months': [
    'month,customer_id,product,plan,segment,mrr,currency',
    '2026-09,C-1,Checkout,Team,Retail,147.00,EUR',
    '2026-10,C-1,Checkout,Team,Retail,196.00,EUR',
  ],
  movements: [
    'date,customer_external_id,mrr_movement,mrr,movement_type,currency_code,subscription_external_id,plan_external_id,product',
    '2026-09-03,C-1,4900,4900,new_biz,EUR,S-1,Team,Checkout',
    '2026-10-12,C-1,-1000,3900,contraction,EUR,S-1,Starter,Checkout',
  ],
  invoices: [
    'invoice_id,customer_id,subscription_id,product,plan,service_period_start,service_period_end,amount,tax,currency,status',
    'I-1,C-1,S-1,Checkout,Team,2026-09-01,2026-10-01,147.00,0.00,EUR,paid',
    'I-2,C-2,S-2,Billing,Business,2026-03-15,2027-03-15,1200.00,200.00,EUR,paid',
  ],
  payments: [
    'payment_id,date,customer_id,product,plan,amount,amount_refunded,fee,currency,status',
    'P-1,2026-09-03,C-1,Checkout,Team,147.00,0.00,4.56,EUR,paid',
    'P-2,2026-10-03,C-1,Checkout,Team,147.00,49.00,4.56,EUR,refunded',
  ],
  costs: [
    'date,kind,phase,item,product,team,model,amount,currency,units,origin,note',
    '2026-10-01,revenue,monthly,Hosting,Checkout,,,3200.00,EUR,,Invoice of the host,',
    '2026-10-01,inference,monthly,Model API,Assistant,,small-1,940.00,EUR,1250000,Bill of the provider,',
  ],
  rates: ['from,to,start,end,rate', 'USD,EUR,2026-09-01,2026-10-01,0.92', 'USD,EUR,2026-10-01,,0.91'],
  market: [
    'from,to,product,region,scope,origin,basis,own,total,rival,own_units,total_units,currency',
    '2026-01-01,2026-06-30,Checkout,DACH,Payment software for shops,Association report,actual,1250000.00,18400000.00,5100000.00,,,EUR',
    '2026-07-01,2026-12-31,Checkout,DACH,Payment software for shops,Association report,forecast,1500000.00,19800000.00,5300000.00,,,EUR',
  ],
  assumptions: [
    'name,value,from,to,product,owner,note',
    'gross-margin,80 %,2026-01-01,,Checkout,Finance,From the plan for 2026',
    'gross-margin,0.75,2026-01-01,,Billing,Finance,',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
