// Run with: node --test suite/verdict.test.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const verdict = fileURLToPath(new URL('verdict.mjs', import.meta.url));
const LISTING = `Server scenarios (test against a server):
  - ping
  - tools-list

Client scenarios (test against a client):
  - initialize

Run and reported, but never scored:
  pending (2):
    - sse-retry [client]
    - tools-list-order [server]
`;

/** Judges a run in which every scenario passed, but for the given checks. */
function judge(checks) {
  const root = mkdtempSync(join(tmpdir(), 'verdict-'));
  try {
    const passed = [{ id: 'a', status: 'SUCCESS' }];
    for (const [scenario, found] of Object.entries({ ping: passed, 'tools-list': passed, 'tools-list-order': passed, ...checks })) {
      const directory = join(root, 'set', `server-${scenario}-2026-01-01T00-00-00-000Z`);
      mkdirSync(directory, { recursive: true });
      if (found) writeFileSync(join(directory, 'checks.json'), JSON.stringify(found));
    }
    writeFileSync(join(root, 'set', 'scenarios.txt'), LISTING);
    return spawnSync(process.execPath, [verdict, root, 'set'], { encoding: 'utf8' });
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('passes when every check of every server scenario succeeded', () => {
  const { status, stdout } = judge({});
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^set +3 +3 +0 +0 +0 +0$/m);
});

test('skipped and informative checks are listed and do not fail', () => {
  const { status, stdout } = judge({ ping: [{ id: 'a', status: 'SKIPPED', errorMessage: 'not applicable' }] });
  assert.equal(status, 0, stdout);
  assert.match(stdout, /SKIPPED {2}set {2}ping: not applicable/);
});

for (const status of ['FAILURE', 'WARNING', 'SOMETHING_NEW']) {
  test(`a check with the status ${status} fails the run, with its message`, () => {
    const run = judge({ ping: [{ id: 'a', status, errorMessage: 'that is why' }] });
    assert.equal(run.status, 1);
    assert.match(run.stdout, new RegExp(`${status} {2}set {2}ping/a: that is why`));
  });
}

test('a scenario that is not scored fails the run as well', () => {
  assert.equal(judge({ 'tools-list-order': [{ id: 'a', status: 'WARNING' }] }).status, 1);
});

test('a scenario without checks fails the run', () => {
  assert.equal(judge({ ping: [] }).status, 1);
  assert.equal(judge({ 'tools-list': undefined }).status, 1);
});
