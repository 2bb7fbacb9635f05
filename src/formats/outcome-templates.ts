/** Templates of answers, goals, experiments and models: a header row and two example rows each. */
export const outcomeTemplates = {
  answers: [
    'answer_id,date,question,kind,score,scale_low,scale_high,product,team,plan,segment,country',
    'A-1,2026-10-05,How likely are you to recommend us?,nps,9,0,10,Shop,Blue,Pro,Small,AT',
    'A-2,2026-10-06,How satisfied are you with the checkout?,csat,4,1,5,Shop,Blue,Basic,Large,DE',
  ],
  steps: [
    'person,step,position,date,users,eligible,product,plan,segment,country,channel',
    'U-1,Signed up,1,2026-10-05,,,Shop,Pro,Small,AT,Search',
    ',Guest checkout,,2026-10-31,420,1200,Shop,,,,',
  ],
  products: [
    'product,parent,stage,launched,sunset,aliases',
    'Shop,Suite,growth,2025-03-01,,SHOP;Web shop',
    'Till,Suite,sunset,2019-06-01,2027-01-31,POS',
  ],
  keyResults: [
    'objective,key_result,team,product,kind,date,from,to,base,target,actual,weight,unit,owner',
    'Guests buy,Conversion of guests,Blue,Shop,committed,2026-10-31,2026-10-01,2026-12-31,8 %,12 %,9 %,1,,Head of product',
    'Guests buy,Complaints a month,Blue,Shop,aspirational,2026-10-31,2026-10-01,2026-12-31,40,20,35,2,complaints,Head of product',
  ],
  outcomes: [
    'outcome,product,team,date,due,base,target,actual,confidence,unit,owner',
    'Minutes a session,Shop,Blue,2026-10-31,2026-12-31,6,7.5,6.4,70 %,minutes,Head of product',
    'Orders as a guest,Shop,Blue,2026-10-31,2026-12-31,10 %,25 %,14 %,50 %,,Head of product',
  ],
  experiments: [
    'experiment_id,name,hypothesis,metric,product,team,started,ended,due,decision,share_b,count_a,count_b,hits_a,hits_b',
    'E-1,One page,One page makes more guests buy,Orders,Shop,Blue,2026-10-01,2026-10-14,2026-10-14,win,50 %,1000,1012,80,104',
    'E-2,Free delivery,Free delivery brings larger orders,Orders,Shop,Blue,2026-11-02,,2026-11-30,,50 %,,,,',
  ],
  evaluations: [
    'run,date,model,role,product,evaluation_set,slice,class,group,threshold,tp,fp,fn,tn,measure,average,value,count,accepted',
    'R-7,2026-10-12,intents 4,candidate,Assistant,intents-v2,,refund,,0.5,80,12,15,893,,,,,yes',
    'R-6,2026-09-14,intents 3,baseline,Assistant,intents-v2,,,,,,,,,f1,macro,81 %,1000,',
  ],
  tasks: [
    'task_id,project,product,created,labelled,skipped',
    'T-1,Intents,Assistant,2026-10-01,2026-10-05,no',
    'T-2,Intents,Assistant,2026-10-02,,no',
  ],
  labels: [
    'label_id,task_id,annotator,label,date,seconds,project,product',
    'L-1,T-1,1,refund,2026-10-05,14,Intents,Assistant',
    'L-2,T-1,2,delivery,2026-10-06,21,Intents,Assistant',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
