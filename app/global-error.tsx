'use client';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';
import { Brand } from '@/components/ui/brand';
import { Button } from '@/components/ui/button';
import words from '@/lib/i18n/messages/en/public.json';
import './globals.css';

/** Even the frame of every page is broken, so nothing around provides words: they come with this file. */
export default function GlobalError({ retry }: { retry: () => void }) {
  const { title, safe, retry: again, home } = words.error;
  return (
    <html lang="en">
      <body>
        <title>{`${title} · Holdfast`}</title>
        <main className="alone">
          <Brand name="Holdfast" />
          <ErrorState
            level={1}
            title={title}
            safe={safe}
            actions={
              <>
                <Button variant="primary" onClick={retry}>
                  {again}
                </Button>
                <LinkButton href="/">{home}</LinkButton>
              </>
            }
          />
        </main>
      </body>
    </html>
  );
}
