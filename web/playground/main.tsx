import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { Playground } from './Playground.tsx';
import { readLink } from './link.ts';

const root = document.getElementById('playground');
if (root) createRoot(root).render(<Playground link={readLink(location.search)} />);
