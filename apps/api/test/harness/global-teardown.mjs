export default async function globalTeardown() {
  await globalThis.wagateTestServer?.stop();
}
