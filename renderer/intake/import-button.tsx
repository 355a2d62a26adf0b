import { Plus } from 'lucide-react';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { openFileDialog } from './file-dialog.ts';

export function ImportButton({ look }: { readonly look: 'main' | 'plain' }) {
  const { text } = useTexts();
  return (
    <Button look={look} icon={<Plus size={16} />} onPress={openFileDialog}>
      {text('intake.import')}
    </Button>
  );
}
