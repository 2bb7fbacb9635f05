import {revenueExamples} from './revenue-examples.ts';

/** A small file for each format, in that export's real header row; people are called Ada or have a mail address. */
export interface Example {
  readonly csv: string;
  /** Rows of the file's table. */
  readonly rows: number;
}

const jiraHeader =
  'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Project type,Project lead,Project lead id,Priority,Resolution,Assignee,Assignee Id,Reporter,Reporter Id,Creator,Creator Id,Created,Updated,Last Viewed,Resolved,Due date,Votes,Labels,Labels,Description,Environment,Watchers,Watchers,Component/s,Custom field (Rank),Sprint,Sprint,Custom field (Start date),Custom field (Story Points),Custom field (Story point estimate),Comment,Comment,Parent,Parent key,Parent summary,Status Category,Status Category Changed';

export const examples: Readonly<Record<string, Example>> = {
  pivotal: {
    rows: 3,
    csv: [
      'Id,Title,Labels,Iteration,Iteration Start,Iteration End,Type,Estimate,Priority,Current State,Created at,Accepted at,Deadline,Requested By,Description,URL,Owned By,Owned By,Comment,Task,Task Status',
      '101,Pay as guest,"web, checkout",4,"Sep 21, 2026","Sep 27, 2026",feature,3,p1 - High,accepted,"Sep 1, 2026","Sep 23, 2026",,Ada Person,"Two, of them",https://example.com/101,Ada Person,,"Good (Ada Person - Sep 2, 2026)",Call,completed',
      '102,Refund,,4,"Sep 21, 2026","Sep 27, 2026",feature,2,,delivered,"Sep 1, 2026",,,Ada Person,,https://example.com/102,,,,,',
      '103,Total is wrong,,5,"Sep 28, 2026","Oct 4, 2026",bug,,,rejected,"Sep 2, 2026",,,Ada Person,,https://example.com/103,,,,,',
    ].join('\n'),
  },
  redmine: {
    rows: 3,
    csv: [
      '#,Project,Tracker,Parent task,Status,Priority,Subject,Author,Assignee,Updated,Category,Target version,Start date,Due date,Estimated time,Spent time,% Done,Created,Closed,Related issues,Private,Description',
      '812,Shop,Bug,,Closed,Normal,Total is wrong,Ada Person,Ada Person,2026-03-12 15:04,,Sprint 4,2026-03-01,,3.00,2.5,100,2026-03-01 09:11,2026-03-12 15:04,,No,"text, with comma"',
      '813,Shop,Feature,,Feedback,Normal,Pay as guest,Ada Person,,2026-03-13 15:04,,Sprint 4,2026-03-05,2026-03-20,8.00,0,40,2026-03-04 09:11,,,No,',
      '814,Shop,Support,813,Rejected,Normal,Ask,Ada Person,,2026-03-14 15:04,,,2026-03-14,,,0,0,2026-03-14 09:11,2026-03-14 15:04,,No,',
    ].join('\n'),
  },
  rally: {
    rows: 3,
    csv: [
      '"Formatted ID","Name","Schedule State","Plan Estimate","Task Estimate Total","Iteration","Release","Owner","Creation Date","In Progress Date","Accepted Date","Blocked","Project"',
      '"US101","Pay as guest","Accepted","3.0","4.0","Sprint 4","R1","ada@example.com","2026-03-01 10:11:12","2026-03-02 10:11:12","2026-03-12 15:04:11","false","Shop"',
      '"US104","Refund","Completed","2.0","","Sprint 4","","","2026-03-05 10:11:12","2026-03-06 10:11:12","","false","Shop"',
      '"DE103","Total is wrong","Defined","1.0","","","","","2026-03-05 10:11:12","","","false","Shop"',
    ].join('\n'),
  },
  trello: {
    rows: 2,
    csv: [
      'Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,List ID,List Name,Board Name,Archived',
      'c1,Pay as guest,https://example.com/c/1,"Now, please","checkout (green), web (red)",Ada Person,2026-10-09T08:00:00.000Z,l1,In Progress,Shop,false',
      'c2,Refund,https://example.com/c/2,,,,,l2,Done,Shop,true',
    ].join('\n'),
  },
  clickup: {
    rows: 2,
    csv: [
      'Task Type,Task ID,Task Custom ID,Task Name,Parent ID,Task Content,Status,Date Created,Date Created Text,Due Date,Due Date Text,Start Date,Start Date Text,Assignees,Tags,Priority,List Name,Folder Name/Path,Space Name,Time Estimated,Time Estimated Text,Rolled Up Time',
      'Task,86c0x,,Pay as guest,null,,complete,1709283600000,"3/1/2026, 9:00:00 AM GMT+1",null,,1709456400000,"3/13/2026, 9:00:00 AM GMT+1",[Ada Person],"[web,checkout]",2,Sprint 4,Shop,Web,0,,0',
      'Task,86c0y,,Refund,86c0x,,to do,1709370000000,"3/2/2026, 9:00:00 AM GMT+1",null,,,,[Ada Person],[],,Sprint 4,Shop,Web,0,,0',
    ].join('\n'),
  },
  jira: {
    rows: 3,
    csv: [
      jiraHeader,
      'Pay as guest,SHOP-1,10001,Story,Done,SHOP,Shop,software,Ada Person,ada-1,High,Done,Ada Person,ada-1,Ada Person,ada-1,Ada Person,ada-1,24/Jun/26 5:39 PM,30/Jun/26 9:00 AM,,30/Jun/26 9:00 AM,10/Jul/26 12:00 AM,0,checkout,guest,"Long\ntext",,Ada Person,,Cart,0|i0001:,Shop 12,Shop 13,25/Jun/26 12:00 AM,5.0,,24/Jun/26;ada-1;hello,,10009,SHOP-9,Guest checkout,Done,30/Jun/26 9:00 AM',
      'Total is wrong,SHOP-2,10002,Bug,In Progress,SHOP,Shop,software,Ada Person,ada-1,Medium,,,,,,,,26/Jun/26 5:39 PM,29/Jun/26 9:00 AM,,,,0,prod-bug,,,,,,Live,0|i0002:,Shop 13,,,3.0,,,,,,,In Progress,28/Jun/26 9:00 AM',
      'Guest checkout,SHOP-9,10009,Epic,To Do,SHOP,Shop,software,Ada Person,ada-1,Medium,,,,,,,,20/Jun/26 5:39 PM,20/Jun/26 9:00 AM,,,,0,,,,,,,,0|i0003:,,,,,,,,,,,To Do,20/Jun/26 9:00 AM',
    ].join('\r\n'),
  },
  'azure-devops': {
    rows: 3,
    csv: [
      'ID,Work Item Type,Title,Assigned To,State,Tags,Description,Created Date,Changed Date,Activated Date,Closed Date,Area Path,Iteration Path,Story Points,Parent',
      '"101","User Story","Pay as guest","Ada Person <ada@example.com>","Closed","Checkout; Guest","","5/20/2026 8:04:10 AM","5/31/2026 8:04:10 AM","5/22/2026 8:04:10 AM","5/31/2026 8:04:10 AM","Shop\\Blue","Shop\\Blue\\Sprint 9","5","100"',
      '"102","Bug","Total is wrong","","Active","","","5/21/2026 8:04:10 AM","5/30/2026 8:04:10 AM","5/29/2026 8:04:10 AM","","Shop\\Blue","Shop\\Blue\\Sprint 9","2","100"',
      '"100","Feature","Guest checkout","","New","","","5/1/2026 8:04:10 AM","5/1/2026 8:04:10 AM","","","Shop","Shop","",""',
    ].join('\r\n'),
  },
  linear: {
    rows: 2,
    csv: [
      'ID,Team,Title,Description,Status,Estimate,Priority,Project ID,Project,Creator,Assignee,Labels,Cycle Number,Cycle Name,Cycle Start,Cycle End,Created,Updated,Started,Triaged,Completed,Canceled,Archived,Due Date,Parent issue,Initiatives,Project Milestone ID,Project Milestone,SLA Status,Roadmaps',
      'BLU-1,Blue,\'=Pay as guest,,Shipping,3,High,p1,Guest checkout,ada@example.com,ada@example.com,"Bug, Guest",12,Cycle 12,2026-06-01T00:00:00.000Z,2026-06-15T00:00:00.000Z,2026-05-20T10:00:00.000Z,2026-06-10T10:00:00.000Z,2026-06-02T10:00:00.000Z,,2026-06-10T10:00:00.000Z,,,,,,,,,',
      'BLU-2,Blue,Refund,,Canceled,1,Low,p1,Guest checkout,ada@example.com,,,12,Cycle 12,2026-06-01T00:00:00.000Z,2026-06-15T00:00:00.000Z,2026-05-21T10:00:00.000Z,2026-06-05T10:00:00.000Z,,,,2026-06-05T10:00:00.000Z',
    ].join('\r\n'),
  },
  gitlab: {
    rows: 2,
    csv: [
      'Title,Description,Issue ID,URL,State,Author,Author Username,Assignee,Assignee Username,Confidential,Locked,Due Date,Created At (UTC),Updated At (UTC),Closed At (UTC),Milestone,Weight,Labels,Time Estimate,Time Spent',
      'Pay as guest,,12,https://gitlab.com/acme/shop/-/issues/12,Closed,Ada Person,ada,Ada Person,ada,No,No,2026-06-30,2026-05-20 10:00:00,2026-06-10 10:00:00,2026-06-10 10:00:00,Sprint 4,3,"checkout,guest",0,0',
      'Total is wrong,,13,https://gitlab.com/acme/shop/-/issues/13,Open,Ada Person,ada,,,No,No,,2026-05-22 10:00:00,2026-06-11 10:00:00,,Sprint 4,,bug,0,0',
    ].join('\n'),
  },
  shortcut: {
    rows: 2,
    csv: [
      'id,name,type,requester,owners,description,is_completed,created_at,started_at,updated_at,moved_at,completed_at,estimate,external_ticket_count,external_tickets,is_blocked,is_a_blocker,due_date,labels,epic_labels,tasks,state,epic_id,epic,project_id,project,iteration_id,iteration,utc_offset,is_archived,team_id,team,epic_state,epic_is_archived,epic_created_at,epic_started_at,epic_due_date,milestone_id,milestone,milestone_state,milestone_created_at,milestone_started_at,milestone_due_date,milestone_categories,epic_planned_start_date,workflow,workflow_id,priority,severity,product_area,skill_set,technical_area,custom_fields',
      '501,Pay as guest,feature,ada@example.com,ada@example.com;ada2@example.com,,true,2026/05/20 10:00:00,2026/06/02 10:00:00,2026/06/10 10:00:00,2026/06/10 10:00:00,2026/06/10 10:00:00,3,0,,false,false,,checkout;guest,,,Shipped,77,Guest checkout,5,Web,9,Iteration 4,+00:00,false,t1,Blue,in progress,false,,,,,,,,,,,,Standard,1,High,,Checkout,,,',
      '502,Total is wrong,bug,ada@example.com,,,false,2026/05/22 10:00:00,2026/06/05 10:00:00,2026/06/11 10:00:00,2026/06/05 10:00:00,,1,0,,true,false,,,,,Hardening,77,Guest checkout,5,Web,9,Iteration 4,+00:00,false,t1,Blue,in progress,false,,,,,,,,,,,,Standard,1,,Severity 2,Checkout,,,',
    ].join('\n'),
  },
  github: {
    rows: 2,
    csv: [
      'Title\tURL\tAssignees\tStatus\tLabels\tIteration\tEstimate',
      'Pay as guest\thttps://github.com/acme/shop/issues/12\tada\tDone\tcheckout, guest\tIteration 4\t3',
      'Total is wrong\thttps://github.com/acme/shop/issues/13\t\tIn Progress\tbug\tIteration 4\t',
    ].join('\n'),
  },
  asana: {
    rows: 2,
    csv: [
      'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task',
      '120001,2026-05-20,2026-06-10,2026-06-10,Pay as guest,Shipping,Ada Person,ada@example.com,2026-06-02,2026-06-30,"checkout,guest",,Shop,',
      '120002,2026-05-22,,2026-06-11,Total is wrong,This week,Ada Person,ada@example.com,,,,,Shop,',
    ].join('\n'),
  },
  lighthouse: {
    rows: 2,
    csv: [
      'ID,Name,State,Type,Started Date,Closed Date,Created Date,Tags,Url,Owning Team,Estimated Size',
      'ITEM-1,Pay as guest,Done,User Story,2026-06-02,2026-06-10,2026-05-20,checkout|guest,https://example.com/1,Blue,3',
      'ITEM-2,Total is wrong,In Progress,Bug,2026-06-05,,2026-05-22,,,Blue,1',
    ].join('\n'),
  },
  items: {
    rows: 2,
    csv: [
      'id,title,type,status,created,started,finished,due,estimate,sprint,labels,goal,team,environment',
      '1,Pay as guest,Story,Done,2026-05-20,2026-06-02,2026-06-10,2026-06-30,3,Sprint 4,checkout;guest,Guest checkout,Blue,',
      '2,Total is wrong,Bug,In Progress,2026-05-22,2026-06-05,,,1,Sprint 4,,Guest checkout,Blue,Live',
    ].join('\n'),
  },
  iterations: {
    rows: 2,
    csv: [
      'name,team,start,end,goal,goal met,committed',
      'Sprint 4,Blue,2026-06-01,2026-06-12,Guests can pay,yes,24',
      'Sprint 5,Blue,2026-06-15,2026-06-26,Refunds,,22',
    ].join('\n'),
  },
  commitments: {
    rows: 2,
    csv: [
      'item,iteration,team,product,added,removed,estimate',
      '1,Sprint 4,Blue,Shop,2026-05-29,,3',
      '2,Sprint 5,Blue,Shop,,2026-06-18,1',
    ].join('\n'),
  },
  targets: {
    rows: 2,
    csv: [
      'kpi,value,from,to,team,owner,note',
      'cycle-time,8,2026-07-01,,Blue,Head of product,',
      'on-time,80 %,2026-07-01,2026-12-31,Blue,Head of product,',
    ].join('\n'),
  },
  events: {
    rows: 2,
    csv: [
      'date,title,team,note',
      '2026-09-14,Two developers joined,Blue,',
      '2026-10-26,Release freeze,,Until 2 November',
    ].join('\n'),
  },
  qualtrics: {
    rows: 2,
    csv: [
      'StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,Q1_NPS_GROUP,Q1,Q2',
      'Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,Recipient Last Name,Recipient First Name,Recipient Email,External Data Reference,Location Latitude,Location Longitude,Distribution Channel,User Language,How likely are you to recommend us? - Group,How likely are you to recommend us?,What is missing?',
      '"{""ImportId"":""startDate"",""timeZone"":""UTC""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""progress""}","{""ImportId"":""duration""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientLastName""}","{""ImportId"":""recipientFirstName""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""externalDataReference""}","{""ImportId"":""locationLatitude""}","{""ImportId"":""locationLongitude""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"',
      '2026-05-04 10:20:00,2026-05-04 10:22:00,1,,100,120,1,2026-05-04 10:22:01,R_preview,,,,,48.2,16.3,preview,EN,Promoter,10,',
      '2026-05-05 10:20:00,2026-05-05 10:22:00,0,192.0.2.7,100,95,1,2026-05-05 10:22:01,R_1,Person,Ada,ada@example.com,,48.2,16.3,email,EN,Promoter,9,Dark mode',
      '2026-05-06 10:20:00,2026-05-06 10:22:00,0,192.0.2.8,100,95,1,2026-05-06 10:22:01,R_2,Person,Ada,ada@example.com,,48.2,16.3,email,EN,Detractor,0,',
      '2026-05-07 10:20:00,2026-05-07 10:22:00,0,192.0.2.9,40,95,0,2026-05-07 10:22:01,R_3,Person,Ada,ada@example.com,,48.2,16.3,email,EN,,7,',
    ].join('\r\n'),
  },
  surveymonkey: {
    rows: 4,
    csv: [
      'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,How likely is it that you would recommend us to a friend?,"How satisfied are you, from 1 to 5, with:",,Anything else?',
      ',,,,,,,,,,Price,Support,Open-Ended Response',
      '114001,401,2026-05-05 10:20:00,2026-05-05 10:22:00,192.0.2.7,ada@example.com,Ada,Person,,10,5,4,Ada says hello',
      '114002,401,2026-05-06 10:20:00,2026-05-06 10:22:00,192.0.2.8,ada@example.com,Ada,Person,,0,,,',
    ].join('\r\n'),
  },
  typeform: {
    rows: 1,
    csv: [
      '#,How likely are you to recommend us?,Your phone,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags',
      "a1b2,0,'+43 1 234,completed,2026-05-05 10:20:00,,2026-05-05 10:22:00,0ab1,",
      'a1b3,9,,partial,2026-05-06 10:20:00,2026-05-06 10:21:00,,0ab2,',
    ].join('\n'),
  },
  answers: {
    rows: 2,
    csv: [
      'answer_id,date,question,kind,score,scale_low,scale_high,product,segment',
      'A-1,2026-05-05,How likely are you to recommend us?,nps,9,0,10,Shop,Small',
      'A-2,2026-05-06,How satisfied are you?,csat,4,1,5,Shop,Large',
    ].join('\n'),
  },
  steps: {
    rows: 3,
    csv: [
      'person,step,position,date,users,eligible,product,channel',
      'ada@example.com,Signed up,1,2026-05-05,,,Shop,Search',
      'ada@example.com,Bought,2,2026-05-06,,,Shop,Search',
      ',Guest checkout,,2026-05-31,420,1200,Shop,',
    ].join('\n'),
  },
  ga4: {
    rows: 4,
    csv: [
      '# ----------------------------------------',
      '# Reports snapshot',
      '# Account: Example',
      '# Start date: 20260501',
      '# End date: 20260502',
      '# ----------------------------------------',
      'Nth day,Active users,New users,Sessions',
      '0000,120,40,150',
      '0001,130,35,170',
    ].join('\n'),
  },
  products: {
    rows: 2,
    csv: [
      'product,parent,stage,launched,sunset,aliases',
      'Shop,Suite,Growing,2025-03-01,,SHOP;Web shop',
      'Till,Suite,End of life,2019-06-01,2027-01-31,POS',
    ].join('\n'),
  },
  keyResults: {
    rows: 2,
    csv: [
      'objective,key_result,team,product,kind,date,from,to,start,target,actual,owner',
      'Guests buy,Conversion of guests,Blue,Shop,committed,2026-10-31,2026-10-01,2026-12-31,8 %,12 %,9 %,Head of product',
      'Guests buy,Complaints a month,Blue,Shop,stretch,2026-10-31,2026-10-01,2026-12-31,40,20,35,Head of product',
    ].join('\n'),
  },
  outcomes: {
    rows: 1,
    csv: [
      'outcome,product,date,due,base,target,actual,confidence,unit,owner',
      'Minutes a session,Shop,2026-10-31,2026-12-31,6,7.5,6.4,70 %,minutes,Head of product',
    ].join('\n'),
  },
  experiments: {
    rows: 2,
    csv: [
      'experiment_id,name,hypothesis,metric,product,started,ended,decision,share_b,count_a,count_b,hits_a,hits_b',
      'E-1,One page,One page makes more guests buy,Orders,Shop,2026-10-01,2026-10-14,validated,50 %,1000,1012,80,104',
      'E-2,Free delivery,Free delivery brings larger orders,Orders,Shop,,,,50 %,,,,',
    ].join('\n'),
  },
  evaluations: {
    rows: 2,
    csv: [
      'run,date,model,role,evaluation_set,class,group,tp,fp,fn,tn,accepted',
      'R-7,2026-10-12,intents 4,candidate,intents-v2,refund,,80,12,15,893,yes',
      'R-7,2026-10-12,intents 4,candidate,intents-v2,delivery,,70,9,11,910,yes',
    ].join('\n'),
  },
  'evaluation-scores': {
    rows: 1,
    csv: [
      'run,date,model,dataset,measure,average,value,n',
      'R-6,2026-09-14,intents 3,intents-v2,F1,macro,0.81,1000',
    ].join('\n'),
  },
  'classification-report': {
    rows: 9,
    csv: [
      ',precision,recall,f1-score,support',
      'cat,0.8,0.6666666666666666,0.7272727272727273,6.0',
      'dog,0.6666666666666666,0.8,0.7272727272727273,5.0',
      'accuracy,0.7272727272727273,0.7272727272727273,0.7272727272727273,0.7272727272727273',
      'macro avg,0.7333333333333334,0.7333333333333334,0.7272727272727273,11.0',
      'weighted avg,0.7393939393939394,0.7272727272727273,0.7272727272727273,11.0',
    ].join('\n'),
  },
  mlflow: {
    rows: 2,
    csv: [
      'Start Time,Duration,Run ID,Name,Source Type,Source Name,User,Status,learning_rate,test_f1_macro,test_recall_macro,accepted',
      '"2026-10-12 10:20:00","12.5s","8f0e1d2c3b4a","intents 4","LOCAL","train.py","ada","FINISHED","0.01","0.84","\'-0.12","approved"',
      '"2026-09-14 10:20:00","11.5s","7f0e1d2c3b4a","intents 3","LOCAL","train.py","ada","FINISHED","0.02","0.81","",""',
      '"2026-09-13 10:20:00","1.5s","6f0e1d2c3b4a","intents 3b","LOCAL","train.py","ada","FAILED","0.02","0.2","",""',
    ].join('\n'),
  },
  tasks: {
    rows: 2,
    csv: [
      'task_id,project,product,created,labelled,skipped',
      'T-1,Intents,Assistant,2026-10-01,2026-10-05,no',
      'T-2,Intents,Assistant,2026-10-02,,no',
    ].join('\n'),
  },
  labels: {
    rows: 2,
    csv: [
      'label_id,task_id,annotator,label,date,seconds',
      'L-1,T-1,ada@example.com,refund,2026-10-05,14',
      'L-2,T-1,Ada Person,delivery,2026-10-06,21',
    ].join('\n'),
  },
  'confusion-matrix': {
    rows: 2,
    csv: ['actual,predicted,count', 'yes,yes,80', 'yes,no,15', 'no,yes,12', 'no,no,893'].join('\n'),
  },
  transitions: {
    rows: 2,
    csv: [
      'key,from,to,when,changed by',
      'A-1,To Do,In Progress,2026-10-01 10:00,Ada Person',
      'A-1,In Progress,Done,2026-10-05 10:00,ada@example.com',
      'A-2,To Do,In Progress,2026-10-02 10:00,Ada Person',
    ].join('\n'),
  },
  'labelling-totals': {
    rows: 4,
    csv: ['date,unlabelled,labelled', '2026-10-05,120,40', '2026-10-12,100,80'].join('\n'),
  },
  'label-studio': {
    rows: 2,
    csv: [
      'text,id,intent,annotator,annotation_id,created_at,updated_at,lead_time',
      'Where is my parcel?,101,delivery,ada@example.com,9001,2026-10-05T10:20:00.000000Z,2026-10-05T10:21:00.000000Z,14.2',
      'Where is my parcel?,101,refund,ada2@example.com,9002,2026-10-06T10:20:00.000000Z,2026-10-06T10:21:00.000000Z,9.8',
    ].join('\n'),
  },
  measures: {
    rows: 2,
    csv: [
      'kpi,date,through,value,numerator,denominator,unit,team',
      'Velocity,2026-06-01,2026-06-12,24,,,points,Blue',
      'Support tickets,2026-06-01,2026-06-30,61,,,tickets,Blue',
    ].join('\n'),
  },
  'measures-by-period': {
    rows: 4,
    csv: ['month,Velocity,Cycle time (days)', '2026-05,24,8.5', '2026-06,27,7'].join('\n'),
  },
  'measures-by-kpi': {
    rows: 4,
    csv: ['Number,Unit,May 2026,Jun 2026,Total', 'Velocity,points,24,27,51', 'Cycle time,days,8.5,7,'].join('\n'),
  },
  ...revenueExamples,
  generic: {
    rows: 2,
    csv: [
      'key,summary,state,estimation,started_date,closed_date,reporter',
      'PROJ-1,Pay as guest,Done,3,2026-06-02,2026-06-10,Ada Person',
      'PROJ-2,Total is wrong,Doing,1,2026-06-05,,Ada Person',
    ].join('\n'),
  },
};
