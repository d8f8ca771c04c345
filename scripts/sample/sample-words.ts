// Words of the sample. None is a fact about the world, and every title says that it is a sample.
export const topics = [
  ...['Solar', 'Wind', 'Grid', 'Storage', 'Pipeline', 'Hydrogen', 'Turbine', 'Substation', 'Border', 'Rail'],
  ...['Harbour', 'Terminal', 'Ferry', 'Road', 'Bridge', 'Cable', 'Data', 'Language', 'Skills', 'Chip'],
  ...['Customs', 'Trade', 'Credit', 'Investment', 'Textile', 'Water', 'Mineral', 'Airspace', 'Training'],
  ...['Demining', 'Rescue', 'Logistics', 'Standards', 'Payments', 'Agritech', 'Seed', 'Broadband', 'Cloud'],
];

export const undertakings = [
  ...['feasibility study', 'pilot', 'corridor', 'exchange', 'programme', 'laboratory', 'upgrade', 'centre'],
  ...['framework', 'register', 'guarantee', 'survey', 'platform', 'network', 'fund', 'school', 'plant'],
];

export const places = [
  ...['Şamaxı', 'Gəncə', 'Lənkəran', 'Sumqayıt', 'Naxçıvan', 'Quba', 'Ələt', 'Zəngəzur', 'Baku', 'Texas'],
  ...[
    'Ohio',
    'Oregon',
    'Georgia',
    'Iowa',
    'Maine',
    'Utah',
    'Nevada',
    'the Caspian',
    'the coast',
    'the valley',
  ],
];

export const steps = [
  ...['Terms of reference', 'Study', 'Site survey', 'Permit', 'Financing', 'Tender', 'Contract', 'Design'],
  ...['Delivery', 'Construction', 'Installation', 'Training', 'Trial', 'Commissioning', 'Review', 'Report'],
];

export const sentences = [
  'Prepares what the two sides need to decide together.',
  'Builds on earlier work of both agencies and on their standing contacts.',
  'Depends on permits on one side and on financing on the other.',
  'Runs in two phases, of which the second follows from the first.',
  'Includes training, equipment and an exchange of specialists.',
  'Is reviewed at each meeting of the working group.',
];

export const tags = [
  ...['Middle Corridor', 'TRIPP', 'Digital', 'Green', 'Training', 'Finance', 'Standards', 'Research'],
  ...['Small firms', 'Regions', 'Safety', 'Climate'],
];

export const roles = ['Lead agency', 'Implementing agency', 'Private partner', 'Financing', 'Adviser'];

export const lines = [
  'Waits for the permit.',
  'On course.',
  'The tender had to be repeated.',
  'Financing is not yet confirmed.',
  'The contractor is ahead of the plan.',
  'The survey took longer than expected.',
];
