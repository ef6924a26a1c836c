export default async function globalTeardown() {
  const { demo, browser } = globalThis.wagateBrowserTests ?? {};
  await browser?.close();
  await demo?.stop?.();
}
