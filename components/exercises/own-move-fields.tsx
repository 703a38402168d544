'use client';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { FigureImage } from '@/components/figure/figure-image';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { NumberField } from '@/components/form/number-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField, type Choice } from '@/components/form/select-field';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import type { OwnMoveInput } from '@/lib/exercises/schema';
import { EQUIPMENT, MUSCLES, POSITIONS, PRECAUTION_TAGS, REGIONS } from '@/lib/exercises/types';

/** Name, kind, where on the body and what with. */
export function OwnMoveWhat() {
  const t = useTranslations('exercises.own');
  const word = useTranslations('exercises');
  const kinds = [
    { value: 'hold', label: t('hold') },
    { value: 'reps', label: t('reps') },
  ];
  const sides = [
    { value: 'unilateral', label: t('unilateral') },
    { value: 'both', label: t('both') },
  ];
  return (
    <div className="grid-form">
      <TextField name="name" label={t('name')} maxLength={60} autoComplete="off" />
      <SelectField
        name="region"
        label={t('region')}
        emptyLabel={t('choose')}
        options={REGIONS.map((value) => ({ value, label: word(`region.${value}`) }))}
      />
      <RadioGroup name="kind" label={t('kind')} options={kinds} look="segments" />
      <RadioGroup name="sided" label={t('sided')} options={sides} look="segments" />
      <SelectField
        name="position"
        label={t('position')}
        emptyLabel={t('choose')}
        options={POSITIONS.map((value) => ({ value, label: word(`position.${value}`) }))}
      />
      <TextArea name="otherNames" label={t('otherNames')} hint={t('otherNamesHint')} rows={2} optional />
      <CheckboxGroup
        name="equipment"
        label={t('equipment')}
        options={EQUIPMENT.map((value) => ({ value, label: word(`equipment.${value}`) }))}
        look="chips"
        className="w2"
        optional
      />
      <CheckboxGroup
        name="muscles"
        label={t('muscles')}
        hint={t('musclesHint')}
        options={MUSCLES.map((value) => ({ value, label: word(`muscle.${value}`) }))}
        look="chips"
        className="w2"
        optional
      />
    </div>
  );
}

/** Its usual dose, and the words that the patient reads. */
export function OwnMoveHow({ kind }: { readonly kind: OwnMoveInput['kind'] }) {
  const t = useTranslations('exercises.own');
  const seconds = t('seconds');
  return (
    <div className="grid-form">
      <div className="w2 dose">
        <NumberField name="dose.sets" label={t('sets')} />
        <NumberField name="dose.reps" label={t('repsCount')} />
        {kind === 'hold' && <NumberField name="dose.holdSeconds" label={t('holdSeconds')} unit={seconds} />}
        <NumberField name="dose.restSeconds" label={t('rest')} unit={seconds} />
        <NumberField name="dose.setRestSeconds" label={t('setRest')} unit={seconds} />
      </div>
      <TextArea name="steps" label={t('steps')} hint={t('stepsHint')} rows={6} className="w2" />
      <TextArea name="cues" label={t('cues')} hint={t('cuesHint')} rows={3} optional />
      <TextArea name="mistakes" label={t('mistakes')} hint={t('mistakesHint')} rows={3} optional />
      <TextField name="felt" label={t('felt')} maxLength={160} className="w2" optional />
    </div>
  );
}

/** What deserves a second look, and a picture. */
export function OwnMoveMore({ figures }: { readonly figures: readonly Choice[] }) {
  const t = useTranslations('exercises.own');
  const word = useTranslations('exercises');
  const figure = useWatch<OwnMoveInput, 'figure'>({ name: 'figure' });
  return (
    <div className="grid-form">
      <CheckboxGroup
        name="tags"
        label={t('tags')}
        hint={t('tagsHint')}
        options={PRECAUTION_TAGS.map((value) => ({ value, label: word(`tag.${value}`) }))}
        look="chips"
        className="w2"
        optional
      />
      <SelectField
        name="figure"
        label={t('figure')}
        hint={t('figureHint')}
        emptyLabel={t('noFigure')}
        options={figures}
      />
      {figure && <FigureImage figure={figure} side="right" alt="" className="fig" />}
    </div>
  );
}
