// Describes a release with bootstrap/src/main/assembly/server-json and checks the description.
// Usage: node registry.mjs BUNDLE.mcpb [SCHEMA.json]     (SCHEMA: the registry's own, beside ours)
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

const [bundle, ...schemas] = process.argv.slice(2);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const DOWNLOADS = 'https://github.com/example/b24-mcp/releases/download/v1';

function describe({ name = 'io.github.example/b24-mcp', image = 'ghcr.io/example/b24-mcp', files = [bundle] } = {}) {
  const program = here('../../bootstrap/src/main/assembly/server-json');
  return spawnSync(program, [name, image, DOWNLOADS, ...files], { encoding: 'utf8' });
}

const validators = [here('server.schema.json'), ...schemas].map((file) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
});
function complaints(document) {
  return validators.flatMap((validate) => (validate(document) ? [] : validate.errors)).map((error) => `${error.instancePath} ${error.message}`);
}

const release = JSON.parse(describe().stdout);
assert.deepEqual(complaints(release), []);
const [image, mcpb] = release.packages;
assert.ok(image.identifier.endsWith(`:${release.version}`), 'the image has the version of the release');
assert.equal(mcpb.identifier, `${DOWNLOADS}/${basename(bundle)}`);
assert.equal(mcpb.fileSha256, createHash('sha256').update(readFileSync(bundle)).digest('hex'));
assert.equal(JSON.parse(describe({ files: [bundle, bundle] }).stdout).packages.length, 3, 'every bundle is described');

assert.notDeepEqual(complaints(JSON.parse(describe({ name: 'no namespace' }).stdout)), []);
assert.notDeepEqual(complaints({ ...release, packages: [image, { ...mcpb, fileSha256: undefined }] }), []);
assert.equal(describe({ image: 'a"b' }).status, 2, 'what would break the JSON is refused');
assert.equal(describe({ files: [] }).status, 2, 'a release has a bundle');
assert.notEqual(describe({ files: ['/nowhere/b24.mcpb'] }).status, 0, 'a bundle that is not there has no checksum');
