-- Agreements about health cover are counted now. As with the fund's answers, the federation reads of them what may be shown.
alter policy programme_figure_federation on programme_figure using (
  (select actor_is('federation')) and indicator not in ('cover_answered', 'cover_consents'));
