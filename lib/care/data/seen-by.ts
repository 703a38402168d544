/** Who was the first to say that they have read alert `al`; null while nobody has. $1 is the clinic. */
export const SEEN_BY = `(select json_build_object('name', m.display_name, 'isViewer', m.user_id::text = current_setting('app.user_id', true))
  from alert_event ev join membership m on m.clinic_id = ev.clinic_id and m.id = ev.by_id
  where ev.clinic_id = $1 and ev.patient_id = al.patient_id and ev.alert_id = al.id and ev.kind = 'acknowledged'
  order by ev.at, ev.id limit 1)`;
