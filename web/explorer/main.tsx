import './explorer.css';
import { createRoot } from 'react-dom/client';
import { followLinks } from './address.ts';
import { App } from './App.tsx';

const root = document.getElementById('explorer');
if (root) {
  root.addEventListener('click', followLinks);
  createRoot(root).render(<App />);
}
