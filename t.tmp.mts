const t0=performance.now(); const cpu=()=>{const {user,system}=process.cpuUsage(); return ((user+system)/1e6).toFixed(2)};
const say=(n:string)=>console.log(n, ((performance.now()-t0)/1000).toFixed(2), cpu());
say('start');
const eb = await import('electron-builder'); say('import eb');
const { log } = eb; const orig=log.info.bind(log); 
const { packDesktop } = await import('./build/pack-desktop.ts'); say('import');
const { ensureBuilt } = await import('./build/bundle.ts'); await ensureBuilt(); say('ensureBuilt');
const { makeIcons } = await import('./build/icons.ts'); await makeIcons('/tmp/b13/icons'); say('icons');
for (const s of ['linux','win','mac'] as const) { await packDesktop([s], '/work/wt/P/dist/dry', true); say(s); }
