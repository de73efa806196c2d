import { to } from '../address.ts';
import { useStrings } from '../language.ts';
import { Title } from '../parts/Title.tsx';

/** What is shown where the data set has nothing. */
export function Missing({ id }: { id: string }) {
  const { notFound: words } = useStrings();
  return (
    <>
      <Title text={words.title} />
      <p>{words.text(id)}</p>
      <p><a href={to({ view: 'home' })}>{words.home}</a></p>
    </>
  );
}
