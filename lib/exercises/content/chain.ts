import type { Muscle } from '@/lib/exercises/types';

/**
 * The line from hip to toe along which a weak link loads the others: the muscles that are held longer, or work harder, when
 * one is short or weak, the nearest first. Common teaching, to be checked by a clinician; the words to each are messages
 * (`exercises.map.link`).
 */
export const PULLS_ON: Readonly<Record<Muscle, readonly Muscle[]>> = {
  abdominals: ['iliopsoas', 'gluteus_maximus'],
  iliopsoas: ['gluteus_maximus', 'hamstrings', 'abdominals'],
  tensor_fasciae_latae: ['gluteus_medius', 'quadriceps'],
  hip_rotators: ['gluteus_maximus', 'adductors'],
  adductors: ['gluteus_medius', 'quadriceps'],
  gluteus_medius: ['tensor_fasciae_latae', 'adductors', 'quadriceps'],
  gluteus_maximus: ['hamstrings', 'piriformis', 'abdominals'],
  piriformis: ['hip_rotators', 'hamstrings'],
  hamstrings: ['gluteus_maximus', 'quadriceps', 'gastrocnemius'],
  rectus_femoris: ['quadriceps', 'iliopsoas', 'hamstrings'],
  quadriceps: ['rectus_femoris', 'gluteus_maximus'],
  gastrocnemius: ['soleus', 'hamstrings', 'foot_muscles'],
  soleus: ['gastrocnemius', 'quadriceps'],
  foot_muscles: ['soleus', 'gluteus_medius'],
};
