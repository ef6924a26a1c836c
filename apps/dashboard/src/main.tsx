import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { Boundary } from './app/boundary.js';
import { makeQueryClient } from './app/query-client.js';
import { Router } from './app/router.js';
import { applyTheme, keptTheme } from './app/theme.js';
import './app/theme.css';
import { Toasts } from './kit/toasts.js';
import { en } from './words/words.js';

applyTheme(keptTheme());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

createRoot(root).render(
  <StrictMode>
    <IntlProvider locale="en" messages={en} timeZone={timeZone}>
      <QueryClientProvider client={makeQueryClient()}>
        <Boundary>
          <Toasts>
            <Router />
          </Toasts>
        </Boundary>
      </QueryClientProvider>
    </IntlProvider>
  </StrictMode>,
);
