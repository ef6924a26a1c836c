export const exampleRef = { device: '15550001111', group: '120363000000000001@g.us' };

export const exampleSummary = {
  id: '120363000000000001@g.us',
  subject: 'Friends of the shop',
  description: 'News and offers',
  owner: '15550001111',
  size: 2,
  is_community: false,
  community_id: null,
  settings: {
    announcement: false,
    locked: true,
    join_approval: false,
    members_add: false,
    disappears_after_seconds: 0,
  },
  created_at: '2026-11-21T09:00:00.000Z',
};

export const exampleGroup = {
  ...exampleSummary,
  members: [
    { number: '15550001111', lid: '100000000000001@lid', username: null, role: 'owner' },
    { number: null, lid: '100000000000002@lid', username: null, role: 'member' },
  ],
};
