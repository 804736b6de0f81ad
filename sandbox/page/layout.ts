import { html, raw } from "hono/html";

export type Markup = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 78rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2.2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
th { font-weight: 600; white-space: nowrap; } code { font-family: ui-monospace, monospace; font-size: .92em; }
td.number { font-variant-numeric: tabular-nums; } .quiet { opacity: .75; }
input { font: inherit; padding: .3rem .5rem; } button { font: inherit; padding: .3rem .8rem; }
`;

export const layout = (content: Markup): Markup =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Sandbox</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <h1>Sandbox</h1>
        ${content}
      </body>
    </html>`;

export const table = (headings: string[], rows: Markup[], none: string): Markup =>
  rows.length === 0
    ? html`<p class="quiet">${none}</p>`
    : html`<div class="wide">
        <table>
          <thead>
            <tr>
              ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`;

export const yesNo = (value: boolean): string => (value ? "yes" : "no");
export const minute = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
