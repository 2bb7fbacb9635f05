import type {Role} from './role.ts';

export const productOwner: Role = {
  id: 'po',
  title: 'Product owner view',
  horizon: 92,
  grain: 'sprint-or-week',
  kpis: [
    ['cycle-time', 'lead-time'],
    ['escaped-defects', 'bugs-created'],
    ['velocity', 'velocity-items', 'throughput'],
    ['sprint-goal-completion', 'planned-work-delivered'],
    ['completed-stories'],
    ['work-in-progress', 'items-in-progress'],
    ['on-time'],
    ['backlog'],
    ['throughput'],
    ['planned-work-delivered'],
    ['work-by-goal'],
    ['work-item-age'],
    ['defect-escape-rate'],
    ['reopened-share'],
  ],
};
