export { stopTestCluster as default } from './global-setup.mjs';
