import { useEffect } from 'react';
import { CacheProvider } from '@emotion/react';
import type { EmotionCache } from '@emotion/cache';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import { StoresContext, useFeed } from '../store/use-stores.ts';
import type { Stores } from '../store/stores.ts';
import { Shell } from '../views/shell/Shell.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { theme } from './theme.ts';

/** The setting lives in the app's own file; nothing is kept in the browser. */
function SchemeFromSettings() {
  const wanted = useFeed(({ app }) => app?.settings.theme ?? 'system');
  const { setMode } = useColorScheme();
  useEffect(() => setMode(wanted), [wanted, setMode]);
  return null;
}

export function App({ stores, styleCache }: { readonly stores: Stores; readonly styleCache: EmotionCache }) {
  return (
    <CacheProvider value={styleCache}>
      <StoresContext value={stores}>
        <ThemeProvider theme={theme} defaultMode="system" storageManager={null}>
          <CssBaseline enableColorScheme />
          <SchemeFromSettings />
          <ErrorBoundary>
            <Shell />
          </ErrorBoundary>
        </ThemeProvider>
      </StoresContext>
    </CacheProvider>
  );
}
