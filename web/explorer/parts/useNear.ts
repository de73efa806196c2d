import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is in what is seen of the page, or less than half a screen away from it; always unless asked. */
export function useNear(element: RefObject<Element | null>, asked: boolean): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    return asked && current ? watch(current, setNear) : undefined;
  }, [element, asked]);
  return near || !asked;
}

const watched = new Map<Element, (near: boolean) => void>();
let observer: IntersectionObserver | undefined;

/** One observer for all: a timeline may have thousands of lines. */
function watch(element: Element, tell: (near: boolean) => void): () => void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
  }, { rootMargin: '50% 0px' });
  watched.set(element, tell);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    watched.delete(element);
  };
}
