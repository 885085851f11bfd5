// The conformance test of MCPJam: generic checks that need no fixtures.
import { MCPConformanceTest } from '@mcpjam/sdk';
import assert from 'node:assert/strict';
import { product, report } from '../conversation.mjs';

await report(async () => {
  const { checks } = await new MCPConformanceTest({ serverUrl: product.url }).run();
  const failed = checks.filter((check) => check.status === 'failed');
  assert.deepEqual(failed.map((check) => `${check.id}: ${check.error?.message}`), []);
  const passed = checks.filter((check) => check.status === 'passed');
  const { protocolVersion } = passed.find((check) => check.id === 'server-initialize').details;
  const skipped = checks.filter((check) => check.status === 'skipped').map((check) => check.id);
  const scope = skipped.length === 0 ? '' : `, не применимо: ${skipped.join(' ')}`;
  return { negotiated: protocolVersion, done: [`MCPConformanceTest ${passed.length}/${checks.length}${scope}`] };
});
