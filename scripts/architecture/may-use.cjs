'use strict';

/**
 * The one table of who may know whom. A lib's own files are always allowed. `http` for a context
 * means: from the files of its http door. `proof` is open to contexts because their pure cores
 * recompute seeds and orders.
 */
const LIBS = {
  kernel: [],
  contracts: [],
  proof: ['kernel'],
  config: ['kernel'],
  database: ['kernel'],
  access: ['kernel'],
  audit: ['kernel', 'proof', 'database'],
  jobs: ['kernel', 'database'],
  http: ['kernel', 'config', 'access'],
  contest: ['kernel', 'proof', 'database', 'audit', 'jobs', 'access'],
  candidate: ['kernel', 'proof', 'database', 'audit', 'jobs', 'access', 'contest'],
  testing: ['kernel', 'proof', 'database', 'audit', 'jobs', 'access', 'contest'],
  commission: [
    ...['kernel', 'proof', 'database', 'audit', 'jobs', 'access'],
    ...['contest', 'candidate', 'testing'],
  ],
  supervision: [
    ...['kernel', 'proof', 'database', 'audit', 'jobs', 'access'],
    ...['contest', 'candidate', 'testing', 'commission'],
  ],
  identity: ['kernel', 'config', 'proof', 'database', 'audit', 'jobs', 'http', 'access'],
};

const EVALUATION = ['contest', 'candidate', 'testing', 'commission', 'supervision'];
const PLATFORM = ['kernel', 'proof', 'config', 'database', 'audit', 'jobs', 'access'];

/** `doors`: which doors beside the main one and domain an app may load. */
const APPS = {
  api: { libs: [...PLATFORM, 'http', ...EVALUATION], doors: ['http'] },
  identity: { libs: [...PLATFORM, 'http', 'identity'], doors: ['http', 'worker'] },
  worker: { libs: [...PLATFORM, ...EVALUATION], doors: ['worker'] },
  cli: {
    libs: ['kernel', 'proof', 'config', 'database', 'audit', 'jobs', 'contest', 'contracts'],
    doors: [],
  },
  verifier: { libs: ['kernel', 'proof'], doors: [] },
  signer: { libs: ['kernel', 'proof'], doors: [] },
  witness: { libs: ['kernel', 'proof'], doors: [] },
  web: { libs: ['contracts', 'kernel', 'proof'], doors: [] },
};

module.exports = { LIBS, APPS };
