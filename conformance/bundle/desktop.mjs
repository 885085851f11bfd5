// Starts an unpacked bundle as Claude Desktop does, with what a person entered, and compares its tools with the manifest.
// Usage: node desktop.mjs FOLDER LANGUAGE     (PORTAL and TOKEN are what the person entered)
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMcpConfigForManifest } from '@anthropic-ai/mcpb';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const [folder, language] = process.argv.slice(2);
const { PATH, HOME, PORTAL, TOKEN, B24_MCP_JAVA_OPTIONS } = process.env;
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const manifest = read('manifest.json');

assert.equal(manifest.user_config.token.sensitive, true, 'the token is kept as a secret');
assert.deepEqual(manifest.compatibility.platforms, [process.platform], 'the bundle names the system it was built for');
assert.ok(existsSync(join(folder, manifest.server.entry_point)), 'the entry point is there');

const launch = (userConfig) =>
  getMcpConfigForManifest({ manifest, extensionPath: folder, systemDirs: { HOME }, userConfig, pathSeparator: '/' });
assert.equal(await launch({ portal: PORTAL }), undefined, 'nothing starts before the token was entered');
const { command, args, env } = await launch({ portal: PORTAL, token: TOKEN });
assert.doesNotMatch(JSON.stringify(env), /\$\{/, 'every setting has a value');

const texts = { ru: {}, en: { SERVER_LOCALE: 'en', PROMPTS_DIR: join(folder, 'examples', 'prompts') } }[language];
const client = new Client({ name: 'desktop', version: '1.0.0' });
await client.connect(
  new StdioClientTransport({ command, args, env: { PATH, HOME, B24_MCP_JAVA_OPTIONS, ...env, ...texts } }),
);
assert.equal(client.getServerVersion().version, manifest.version);

const shown = language === manifest.localization.default_locale ? manifest.tools : read(resource(language)).tools;
const { tools } = await client.listTools();
assert.deepEqual(shown.map((tool) => tool.name), tools.map((tool) => tool.name), 'the manifest lists the tools that there are');
for (const [place, { name, description }] of tools.entries()) {
  const said = shown[place].description;
  assert.ok(said && description.startsWith(said), `${name} says of itself what the manifest says: ${said}`);
}
const deals = await client.callTool({ name: 'getDeals', arguments: { limit: 3 } });
assert.equal(deals.structuredContent.result.result.length, 3, 'the portal that was entered answers');
await client.close();

function resource(locale) {
  return manifest.localization.resources.replace('${locale}', locale);
}
