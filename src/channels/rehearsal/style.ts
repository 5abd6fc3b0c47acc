/** Small enough to go out inside the page, under the page's nonce. */
export const rehearsalStyle = `
:root { --page: #eef0f3; --ink: #1c2430; --soft: #56606e; --edge: #cfd5dd; --card: #fff; --phone: #20262e; --mark: #2458b8; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14181d; --ink: #e7eaee; --soft: #a3adb9; --edge: #323a45; --card: #1c2128; --phone: #3a434f; --mark: #7faaf5; }
}
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; min-height: 36rem; display: flex; flex-direction: column; background: var(--page); color: var(--ink);
  font: 1rem/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Open Sans', sans-serif; }
header { padding: 1rem 1.25rem 0; max-width: 90rem; width: 100%; margin-inline: auto; }
h1 { margin: 0 0 .35rem; font-size: 1.25rem; }
header p { margin: 0; color: var(--soft); }
b { color: var(--ink); }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: 24rem minmax(0, 1fr); gap: 1.5rem; padding: 1rem 1.25rem 1.25rem;
  max-width: 90rem; width: 100%; margin-inline: auto; }
section { display: flex; flex-direction: column; min-height: 0; }
h2 { margin: 0 0 .5rem; font-size: 1rem; font-weight: 600; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: var(--card); }
.phone { flex: 1; min-height: 0; max-height: 46rem; padding: 1.5rem .6rem 1.1rem; border-radius: 2.2rem; background: var(--phone); }
.phone iframe { border-radius: 1.1rem; }
.desk { flex: 1; min-height: 0; border: 1px solid var(--edge); border-radius: .75rem; overflow: hidden; }
@media (max-width: 60rem) {
  main { grid-template-columns: minmax(0, 1fr); padding: .75rem; }
  header { padding: .75rem .75rem 0; }
  body { height: auto; }
  .phone { flex: none; height: 34rem; width: 100%; max-width: 24rem; margin-inline: auto; }
  .desk { height: 40rem; flex: none; }
}
`;
