import { type StoryData, t } from "#db/seed/data/types.ts";

/** Long reads of the demonstration. People, workshops and what happens in them are invented. */
export const stories: readonly StoryData[] = [
  {
    key: "kiln-date",
    chamberKey: "fes",
    artisanKey: "fes-potter",
    craftKey: "meknes-ceramics",
    title: t("تاريخ الفرن تحت كل صحن", "La date du four sous chaque plat", "The kiln date under every dish"),
    standfirst: t(
      "في ورشة بمكناس يبدأ اليوم بعجن الطين وينتهي بكتابة رقم صغير لا يراه أحد.",
      "Dans un atelier de Meknès, la journée commence par la terre qu'on pétrit et finit par un petit nombre que personne ne voit.",
      "In a Meknes workshop the day begins with wedging clay and ends with a small number that nobody sees.",
    ),
    sections: [
      {
        heading: t("الطين أولا", "D'abord la terre", "Clay first"),
        text: t(
          "يصل الطين في أكياس ويبقى أسبوعين تحت قماش مبلل. يقول إدريس إن الطين الذي لم يسترح يتذكر الشاحنة ويتشقق في الفرن.\n\nيعجنه كل صباح بيديه قبل أن يفتح باب الورشة. هذه الساعة هي الوحيدة التي لا يكلم فيها أحدا.",
          "La terre arrive en sacs et reste deux semaines sous un linge humide. Driss dit qu'une terre qui ne s'est pas reposée se souvient du camion et se fend au four.\n\nIl la pétrit chaque matin à la main avant d'ouvrir la porte. C'est la seule heure où il ne parle à personne.",
          "The clay comes in sacks and stays two weeks under a damp cloth. Driss says that clay which has not rested remembers the lorry and cracks in the kiln.\n\nHe wedges it by hand every morning before he opens the door. It is the one hour in which he speaks to nobody.",
        ),
        pieceKeys: ["meknes-blue-bowl"],
      },
      {
        heading: t("فرشاة من شعر البغل", "Un pinceau en poil de mulet", "A brush of mule hair"),
        text: t(
          "الخط الأزرق الذي يحيط بالصحن يُرسم دفعة واحدة والدولاب يدور. إن توقفت اليد ظهر التوقف بعد الحرق، ولا شيء يمحوه.\n\nلذلك يصنع فرشاته بنفسه: الفرشاة الجاهزة تحمل لونا أقل مما تحتاج إليه دورة كاملة.",
          "Le trait bleu qui borde le plat se pose d'un coup, le tour en marche. Si la main s'arrête, l'arrêt se voit après la cuisson et rien ne l'efface.\n\nC'est pourquoi il monte ses pinceaux : ceux du commerce ne portent pas assez de couleur pour un tour complet.",
          "The blue line round the rim is laid in one go while the wheel turns. If the hand stops, the stop shows after firing, and nothing takes it out.\n\nThat is why he ties his own brushes: bought ones do not hold enough colour for a whole turn.",
        ),
        pieceKeys: ["meknes-couscous-dish", "meknes-wall-plate"],
      },
      {
        heading: t("متعلمتان بالتناوب", "Deux apprenties, un tour", "Two apprentices, one wheel"),
        text: t(
          "في الورشة دولاب واحد يصلح للتعلم. تتقاسمه متعلمتان: واحدة في الصباح وأخرى بعد الظهر، وكل منهما تصلح في المساء ما أفسدته الأخرى.\n\nحين تخرج أول قطعة سليمة من يد إحداهما تُكتب تحتها سنتها هي لا سنة معلمها.",
          "L'atelier n'a qu'un tour pour apprendre. Deux jeunes femmes se le partagent, l'une le matin, l'autre l'après-midi ; chacune répare le soir ce que l'autre a manqué.\n\nLa première pièce réussie porte l'année de l'apprentie, pas celle du maître.",
          "The workshop has one wheel to learn on. Two young women share it, one in the morning and one after noon, and each mends in the evening what the other spoiled.\n\nThe first sound piece carries the apprentice's year beneath it, not the master's.",
        ),
        pieceKeys: ["meknes-olive-jar"],
      },
    ],
    publishedDay: -12,
  },
  {
    key: "clay-after-rain",
    chamberKey: "tanger",
    artisanKey: "rif-potters",
    craftKey: "rif-pottery",
    title: t("طين ما بعد المطر", "L'argile d'après la pluie", "Clay after rain"),
    standfirst: t(
      "سبع نساء في الريف يبنين الجرار من غير دولاب ويحرقنها معا حين تهدأ الريح.",
      "Dans le Rif, sept femmes montent leurs jarres sans tour et les cuisent ensemble quand le vent tombe.",
      "In the Rif seven women build jars without a wheel and fire them together when the wind drops.",
    ),
    sections: [
      {
        heading: t("الطريق إلى الطين", "Le chemin de l'argile", "The way to the clay"),
        text: t(
          "بعد أول مطر ينزلن إلى المنحدر نفسه الذي كانت أمهاتهن ينزلن إليه. المطر يغسل التراب ويترك الطين لامعا، فيُعرف من بعيد.\n\nتحمل كل واحدة ما يكفيها لشهر، ولا تزيد: الطين الذي يبقى بعد الشهر يجف ويصير ترابا من جديد.",
          "Après la première pluie, elles descendent au talus où descendaient leurs mères. L'eau emporte la poussière et laisse l'argile luisante : on la reconnaît de loin.\n\nChacune porte de quoi tenir un mois, pas davantage : au-delà, l'argile sèche et redevient terre.",
          "After the first rain they go down to the slope their mothers went down to. Water carries off the dust and leaves the clay shining, to be known from afar.\n\nEach carries enough for a month and no more: what is left after that dries and turns back to earth.",
        ),
        pieceKeys: ["rif-water-jar"],
      },
      {
        heading: t("حبل فوق حبل", "Un colombin sur l'autre", "Coil upon coil"),
        text: t(
          "تدور المرأة حول القطعة بدل أن تدور القطعة أمامها. يُسوى الجدار بقطعة يقطين جافة وتُصقل الحافة بحصاة ورثتها صاحبتها.\n\nالزخرفة بلونين من تراب الجبل، ولا ترسم اثنتان العلامة نفسها.",
          "La femme tourne autour du pot, et non le pot devant elle. La paroi se lisse avec un morceau de courge sèche, le bord avec un galet qui se transmet.\n\nLe décor vient de deux terres de la montagne, et jamais deux potières ne tracent le même signe.",
          "The woman walks round the pot instead of the pot turning before her. The wall is smoothed with a piece of dry gourd, the rim with a pebble that is handed down.\n\nThe pattern comes from two earths of the mountain, and no two potters draw the same sign.",
        ),
        pieceKeys: ["rif-milk-bowl", "rif-bread-plate"],
      },
      {
        heading: t("نار واحدة للجميع", "Un seul feu pour toutes", "One fire for all"),
        text: t(
          "مرة في الشهر تُكدس الأواني وتُغطى بالأغصان والروث. تبقى واحدة مستيقظة طول الليل لتسمع النار.\n\nالقطعة التي تتشقق لا تُرمى: تُطحن وتُخلط بالطين الجديد، فتصير القطعة التالية أقوى.",
          "Une fois par mois, les pots s'empilent sous les branches et la bouse. L'une d'elles veille toute la nuit pour écouter le feu.\n\nLa pièce fendue ne se jette pas : broyée, mêlée à l'argile neuve, elle rend la suivante plus solide.",
          "Once a month the pots are stacked under branches and dung. One of the women stays awake all night to listen to the fire.\n\nA cracked piece is not thrown away: ground up and mixed into new clay, it makes the next one stronger.",
        ),
        pieceKeys: ["rif-oil-vase"],
      },
    ],
    publishedDay: -26,
  },
  {
    key: "a-span-a-day",
    chamberKey: "fes",
    artisanKey: "fes-brocade",
    craftKey: "brocade",
    title: t("شبر من القماش في اليوم", "Un empan par jour", "A hand's span a day"),
    standfirst: t(
      "نول من طابقين في فاس ورجلان يتفاهمان بصوت المكوك.",
      "À Fès, un métier à deux étages et deux hommes qui s'entendent au bruit de la navette.",
      "In Fez, a loom of two floors and two men who understand each other by the sound of the shuttle.",
    ),
    sections: [
      {
        heading: t("من فوق ومن تحت", "En haut, en bas", "Above and below"),
        text: t(
          "الذي في الأعلى يرفع الخيوط التي تصنع الزخرفة، والذي في الأسفل يرمي المكوك. لا يرى أحدهما الآخر، ويكفي أن يتغير إيقاع الخشب ليعرفا أن خيطا انقطع.\n\nإعداد النول لحزام واحد قد يأخذ أسابيع قبل أول شبر.",
          "Celui d'en haut lève les fils du dessin, celui d'en bas lance la navette. Ils ne se voient pas ; il suffit que le bois change de rythme pour qu'ils sachent qu'un fil a cassé.\n\nMonter le métier pour une ceinture peut prendre des semaines avant le premier empan.",
          "The one above lifts the pattern threads, the one below throws the shuttle. They cannot see each other; when the wood changes its rhythm both know that a thread has snapped.\n\nSetting up the loom for one belt can take weeks before the first span.",
        ),
        pieceKeys: ["fes-brocade-belt"],
      },
      {
        heading: t("لون متفق عليه", "La couleur convenue", "A colour agreed"),
        text: t(
          "لا يبدأ عبد السلام حزاما قبل أن تجلس صاحبته أمام صندوق الخيوط. يختاران معا خيطا خيطا، ثم يُكتب الترتيب في دفتر ويوقعان عليه.\n\nيقول إن الندم في الحرير لا يُفك، لأن فك الخيط يجرحه.",
          "Abdeslam ne commence pas une ceinture avant que celle qui la portera se soit assise devant la boîte à fils. Ils choisissent ensemble, puis l'ordre s'écrit dans un cahier que tous deux signent.\n\nOn ne défait pas un regret dans la soie, dit-il : défaire le fil le blesse.",
          "Abdeslam starts no belt before the woman who will wear it has sat down at the box of threads. They choose together, and the order goes into a book that both sign.\n\nYou cannot undo a regret in silk, he says: to undo the thread is to wound it.",
        ),
        pieceKeys: ["fes-brocade-panel", "fes-brocade-cushion"],
      },
    ],
    publishedDay: -41,
  },
  {
    key: "two-hands-one-wire",
    chamberKey: "souss",
    artisanKey: "tiznit-silver",
    craftKey: "tiznit-silver",
    title: t("خيط واحد ويدان", "Un fil, deux mains", "One wire, two hands"),
    standfirst: t(
      "كيف يصير سبيك من الفضة خيطا أرق من الشعرة، ثم مشبكا يُحمل عمرا كاملا.",
      "Comment un lingot d'argent devient un fil plus fin qu'un cheveu, puis une fibule qu'on porte toute une vie.",
      "How a bar of silver becomes a wire finer than hair, and then a fibula that is worn for a lifetime.",
    ),
    sections: [
      {
        heading: t("واحد يشد وآخر يدير", "L'un tire, l'autre tourne", "One pulls, one turns"),
        text: t(
          "يمر الخيط من ثقب إلى ثقب أضيق في صفيحة من فولاذ. الأخ الأكبر يشد والأصغر يدير البكرة، ومن ينقطع الخيط في يده يهيئ الشاي.\n\nلا آلة في هذه المرحلة: اليد وحدها تشعر بالفضة حين تتصلب وتحتاج إلى النار.",
          "Le fil passe d'un trou à un trou plus étroit, dans une plaque d'acier. L'aîné tire, le cadet tourne ; celui qui casse le fil prépare le thé.\n\nPas de machine ici : seule la main sent quand l'argent durcit et réclame le feu.",
          "The wire goes from hole to narrower hole in a plate of steel. The elder brother pulls and the younger turns; whoever breaks the wire makes the tea.\n\nThere is no machine at this point: only a hand feels when silver hardens and asks for the fire.",
        ),
        pieceKeys: ["tiznit-filigree-bracelet"],
      },
      {
        heading: t("الختم أمام الزبون", "Le poinçon devant témoin", "Stamped before a witness"),
        text: t(
          "حين تحضر صاحبة القطعة يضعها إبراهيم أمامها ويضرب الختم مرة واحدة. الوزن على الميزان والرقم على الورقة، ولا يُخفى أي منهما.\n\nومن لا تحضر تقرأ الوزن في سجل القطعة، موقعا من الغرفة.",
          "Quand l'acheteuse est là, Brahim pose la pièce devant elle et frappe une seule fois. Le poids est sur la balance, le titre sur le papier, et rien ne se cache.\n\nCelle qui ne vient pas lit le poids dans la fiche de la pièce, signée par la chambre.",
          "When the buyer is there, Brahim lays the piece before her and strikes once. The weight is on the scale and the fineness on paper, and neither is hidden.\n\nWhoever cannot come reads the weight in the piece's record, signed by the chamber.",
        ),
        pieceKeys: ["tiznit-enamel-fibula", "tiznit-fibula-pair"],
      },
      {
        heading: t("الإصلاح قبل البيع", "Réparer avant de vendre", "Mending before selling"),
        text: t(
          "على الرف الأعلى علبة فيها حلي قديمة تنتظر. يصلحها إبراهيم بالعناية التي يصنع بها الجديد، ولا يصهر منها شيئا إلا بإذن صاحبته.\n\nمن كل قطعة قديمة يتعلم وصلة أو لحاما لم يعد أحد يعمله.",
          "Sur l'étagère du haut, une boîte de bijoux anciens attend. Brahim les répare avec le soin qu'il met aux neufs et n'en fond aucun sans l'accord de sa propriétaire.\n\nChaque pièce ancienne lui apprend une attache ou une soudure que plus personne ne fait.",
          "On the top shelf a box of old jewellery is waiting. Brahim mends it with the care he gives to new work and melts nothing without its owner's leave.\n\nFrom every old piece he learns a joint or a solder that nobody makes any more.",
        ),
        pieceKeys: ["tiznit-niello-bracelet"],
      },
    ],
    publishedDay: -55,
  },
  {
    key: "how-two-officers-decide",
    chamberKey: null,
    artisanKey: null,
    craftKey: "fes-marquetry",
    title: t("موظفان لا يكفي أحدهما", "Deux agents, et pas un seul", "Two officers, never one"),
    standfirst: t(
      "ما الذي يحدث قبل أن تظهر شارة على صفحة صانع، ومن يستطيع أن يسحبها.",
      "Ce qui se passe avant qu'une marque paraisse sur la page d'un artisan, et qui peut la retirer.",
      "What happens before a badge appears on a maker's page, and who can take it away.",
    ),
    sections: [
      {
        heading: t("الزيارة", "La visite", "The visit"),
        text: t(
          "يدخل الموظف الورشة ويطلب أن يرى العمل وهو يُعمل، لا القطعة المنتهية وحدها. يصور اليدين والأداة والقطعة الناقصة، ويكتب ما رآه وما لم يره.\n\nالقطعة الجميلة لا تثبت شيئا وحدها: قد يكون صانعها في مكان آخر.",
          "L'agent entre à l'atelier et demande à voir le travail se faire, pas seulement la pièce finie. Il photographie les mains, l'outil, la pièce inachevée, et écrit ce qu'il a vu et ce qu'il n'a pas vu.\n\nUne belle pièce ne prouve rien toute seule : sa main est peut-être ailleurs.",
          "The officer enters the workshop and asks to see work being done, not a finished piece alone. Hands, tool and unfinished piece are photographed, and what was seen is written down with what was not.\n\nA fine piece proves nothing by itself: its maker may be elsewhere.",
        ),
        pieceKeys: ["fes-inlay-coffer"],
      },
      {
        heading: t("القراءة الثانية", "La seconde lecture", "The second reading"),
        text: t(
          "يقرأ موظف آخر الملف من غير أن يكون قد زار الورشة. إن كان السؤال عن حرفة كاملة فهو من غرفة أخرى.\n\nلا تقبل قاعدة البيانات أن يكون الاثنان شخصا واحدا، مهما كانت صلاحياته.",
          "Un autre agent lit le dossier sans avoir vu l'atelier. Quand la question porte sur tout un métier, il vient d'une autre chambre.\n\nLa base de données refuse que les deux soient la même personne, quels que soient ses droits.",
          "Another officer reads the file without having seen the workshop. When the question concerns a whole craft, that officer is from another chamber.\n\nThe database refuses it if the two are one person, whatever rights that person has.",
        ),
        pieceKeys: ["fes-inlay-tray"],
      },
      {
        heading: t("السحب يبقى ظاهرا", "Le retrait reste visible", "A withdrawal stays in sight"),
        text: t(
          "الشارة التي تُسحب لا تختفي: تبقى في الصفحة مشطوبة مع التاريخ والسبب. من اشترى قطعة قبل السحب يجد الخبر في المكان نفسه الذي قرأ فيه الشارة.\n\nهذه الصفحة، مثل هذه القصة، عرض تجريبي: الغرف لم تصدر بعد أي شارة في سند.",
          "Une marque retirée ne disparaît pas : elle reste sur la page, barrée, avec la date et le motif. Qui a acheté avant le retrait trouve la nouvelle là où il avait lu la marque.\n\nComme cette histoire, tout cela est une démonstration : aucune chambre n'a encore délivré de marque dans Sanad.",
          "A badge that is withdrawn does not vanish: it stays on the page, struck out, with the date and the reason. Whoever bought before finds the news where they had read the badge.\n\nLike this story, all of it is a demonstration: no chamber has issued a badge in Sanad yet.",
        ),
        pieceKeys: ["fes-inlay-table"],
      },
    ],
    publishedDay: -70,
  },
];
