// What every client does with the product, whatever library or program it is, and what it expects to see.
import assert from 'node:assert/strict';

const TOOLS = ['getContacts', 'getDeals', 'getLeads', 'getTasks', 'getUsers'];

/**
 * Talks to the product through `peer`: listTools, callTool, listResources, readResource, listPrompts, getPrompt, each
 * answering the result of the MCP method, ping where the era has it, and the server's capabilities.
 * Returns the methods that were tried.
 */
export async function converse(peer) {
  const done = ['tools/list', 'tools/call', 'resources/list', 'resources/read'];

  const { tools } = await peer.listTools();
  assert.deepEqual(tools.map((tool) => tool.name).sort(), TOOLS);
  for (const tool of tools) assert.equal(tool.inputSchema.type, 'object', `${tool.name} takes an object`);

  const deals = await peer.callTool('getDeals', { limit: 3 });
  assert.notEqual(deals.isError, true, 'getDeals succeeds');
  assert.equal(deals.content[0].type, 'text');
  assert.equal(deals.structuredContent.result.result.length, 3, 'getDeals answers as many deals as were asked for');

  const { resources } = await peer.listResources();
  assert.ok(resources.length > 0, 'there are resources');
  const { contents } = await peer.readResource(resources[0].uri);
  assert.equal(contents[0].uri, resources[0].uri);
  assert.ok(contents[0].text.length > 0, 'the resource has a text');

  if (peer.capabilities.prompts) {
    const { prompts } = await peer.listPrompts();
    assert.ok(prompts.length > 0, 'there are prompts');
    const { name, arguments: parameters = [] } = prompts[0];
    const required = parameters.filter((parameter) => parameter.required);
    const { messages } = await peer.getPrompt(name, Object.fromEntries(required.map((parameter) => [parameter.name, '7'])));
    assert.ok(messages.length > 0, 'the prompt has messages');
    done.push('prompts/list', 'prompts/get');
  }
  if (peer.ping) {
    await peer.ping();
    done.push('ping');
  }
  return done;
}

/** Runs one client and prints what came of it as one line: {negotiated, done}. */
export async function report(client) {
  try {
    console.log(JSON.stringify(await client()));
    process.exit(0);
  } catch (failure) {
    console.error(failure);
    process.exit(1);
  }
}

/** Where the product is: its URL and the command that starts it on standard input and output. */
export const product = {
  url: process.env.PRODUCT_URL,
  stdio: JSON.parse(process.env.PRODUCT_STDIO ?? '[]'),
};
