export { createLogger, type LogOutput } from './logger.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { operationsRouter } from './operations-router.ts';
export { type ChannelHealth } from './readiness.ts';
