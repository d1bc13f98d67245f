// A page in headless Chromium, driven by the DevTools protocol over a pipe: JSON messages with a NUL behind each.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--remote-debugging-pipe',
];

/** Opens an address: gives `evaluate` (an expression's value), `until` (an expression becomes true), `press`, `picture`, `faults` and `close`. */
export async function openPage(address) {
  const profile = mkdtempSync(join(tmpdir(), 'bantin-chromium-'));
  const browser = spawn('chromium', [...FLAGS, `--user-data-dir=${profile}`, '--window-size=1400,900'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const faults = [];
  const protocol = listen(browser, message => {
    if (message.method === 'Runtime.exceptionThrown')
      faults.push(message.params.exceptionDetails.exception?.description);
    if (message.method === 'Log.entryAdded' && message.params.entry.level === 'error')
      faults.push(message.params.entry.text);
  });
  const { targetId } = await protocol('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await protocol('Target.attachToTarget', { targetId, flatten: true });
  const call = (method, params = {}) => protocol(method, params, sessionId);
  for (const domain of ['Page', 'Runtime', 'Log']) await call(`${domain}.enable`);
  await call('Page.navigate', { url: address });
  const evaluate = async expression => {
    const { result, exceptionDetails } = await call('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  };
  return {
    faults,
    evaluate,
    async until(expression, seconds = 30) {
      for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise(done => setTimeout(done, 50)))
        if (await evaluate(`Boolean(${expression})`)) return;
      throw new Error(`never came: ${expression}; ${faults.join('; ')}\n${await evaluate('document.body.innerText')}`);
    },
    async press(key) {
      for (const type of ['keyDown', 'keyUp'])
        await call('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 9 });
    },
    async picture() {
      return Buffer.from((await call('Page.captureScreenshot')).data, 'base64');
    },
    async close() {
      const ended = new Promise(done => browser.once('exit', done));
      await protocol('Browser.close').catch(() => browser.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function listen(browser, onEvent) {
  const [to, from] = [browser.stdio[3], browser.stdio[4]];
  const waiting = new Map();
  let [count, rest] = [0, ''];
  from.setEncoding('utf8').on('data', text => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages.map(JSON.parse)) {
      const call = waiting.get(message.id);
      if (!call) onEvent(message);
      else if (message.error) call.reject(new Error(message.error.message));
      else call.resolve(message.result);
      waiting.delete(message.id);
    }
  });
  browser.once('error', error => onEvent({ method: 'failed', error }));
  return (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++count, { resolve, reject });
      to.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
    });
}
