/** Where the app hands over to Palette's own pages, a person finds this. */
export const frontPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Demo Palette console</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; margin: 10vh auto; max-width: 34em; padding: 0 1em; color-scheme: light dark }</style>
<h1>Demo Palette console</h1>
<p>This console is emulated by Fieldlink's demo site. It has no pages of its own.</p>
<p>In Palette you would open <b>Clusters</b> here, choose <b>Pair</b> in the box on top, find the request by its pairing ID,
and choose <b>Pair</b> or <b>Reject</b>. Fieldlink offers the same under <b>Console</b>, <b>Clusters</b>.</p>
<p>Registration tokens and edge hosts are there by the vendor's API.</p>
</html>
`;
