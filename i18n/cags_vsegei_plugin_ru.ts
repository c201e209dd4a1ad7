<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
    <context>
        <name>@default</name>
        <message>
            <source> km</source>
            <translation> км</translation>
        </message>
        <message>
            <source> m</source>
            <translation> м</translation>
        </message>
        <message>
            <source>&amp;Apply</source>
            <translation>&amp;Применить</translation>
        </message>
        <message>
            <source>&amp;Assign</source>
            <translation>&amp;Назначить</translation>
        </message>
        <message>
            <source>&amp;Beside the project, in a GeoPackage</source>
            <translation>&amp;Рядом с проектом, в GeoPackage</translation>
        </message>
        <message>
            <source>&amp;Border Comparison</source>
            <translation>&amp;Сопоставление по границе</translation>
        </message>
        <message>
            <source>&amp;Border line</source>
            <translation>Линия &amp;границы</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Закрыть</translation>
        </message>
        <message>
            <source>&amp;Comment</source>
            <translation>&amp;Комментарий</translation>
        </message>
        <message>
            <source>&amp;Comment (optional)</source>
            <translation>&amp;Комментарий (необязательно)</translation>
        </message>
        <message>
            <source>&amp;Compare Again</source>
            <translation>&amp;Сопоставить снова</translation>
        </message>
        <message>
            <source>&amp;Connection of QGIS</source>
            <translation>&amp;Соединение QGIS</translation>
        </message>
        <message>
            <source>&amp;Date of the meeting</source>
            <translation>&amp;Дата совещания</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Экспорт…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Файл</translation>
        </message>
        <message>
            <source>&amp;Follow edits</source>
            <translation>Сле&amp;дить за правкой</translation>
        </message>
        <message>
            <source>&amp;From km</source>
            <translation>&amp;От км</translation>
        </message>
        <message>
            <source>&amp;Genesis</source>
            <translation>&amp;Генезис</translation>
        </message>
        <message>
            <source>&amp;Holds for</source>
            <translation>&amp;Действует для</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Импортировать</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Импорт…</translation>
        </message>
        <message>
            <source>&amp;Institute</source>
            <translation>&amp;Организация</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Тип</translation>
        </message>
        <message>
            <source>&amp;Layer</source>
            <translation>С&amp;лой</translation>
        </message>
        <message>
            <source>&amp;Least confidence</source>
            <translation>&amp;Наименьшая уверенность</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Руководство</translation>
        </message>
        <message>
            <source>&amp;One Map</source>
            <translation>&amp;Единая карта</translation>
        </message>
        <message>
            <source>&amp;Pattern</source>
            <translation>&amp;Крап</translation>
        </message>
        <message>
            <source>&amp;Profiles…</source>
            <translation>&amp;Профили…</translation>
        </message>
        <message>
            <source>&amp;Protocol no.</source>
            <translation>&amp;Протокол №</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Причина</translation>
        </message>
        <message>
            <source>&amp;Relation</source>
            <translation>&amp;Отношение</translation>
        </message>
        <message>
            <source>&amp;Release</source>
            <translation>&amp;Освободить</translation>
        </message>
        <message>
            <source>&amp;Rocks</source>
            <translation>&amp;Породы</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Сохранить</translation>
        </message>
        <message>
            <source>&amp;Save Correction</source>
            <translation>&amp;Сохранить исправление</translation>
        </message>
        <message>
            <source>&amp;Schema</source>
            <translation>С&amp;хема</translation>
        </message>
        <message>
            <source>&amp;Statistics…</source>
            <translation>&amp;Статистика…</translation>
        </message>
        <message>
            <source>&amp;Take It Myself</source>
            <translation>&amp;Взять себе</translation>
        </message>
        <message>
            <source>&amp;Tolerance</source>
            <translation>&amp;Допуск</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Отменить</translation>
        </message>
        <message>
            <source>&amp;Units of a Layer</source>
            <translation>&amp;Подразделения слоя</translation>
        </message>
        <message>
            <source>&amp;Units that are not mapped</source>
            <translation>&amp;Подразделения без соответствия</translation>
        </message>
        <message>
            <source>&amp;Use {metres} m</source>
            <translation>&amp;Принять {metres} м</translation>
        </message>
        <message>
            <source>&amp;Way</source>
            <translation>&amp;Способ</translation>
        </message>
        <message>
            <source>&amp;Who decides</source>
            <translation>&amp;Кто решает</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(пусто)</translation>
        </message>
        <message>
            <source>= the same</source>
            <translation>= то же</translation>
        </message>
        <message>
            <source>A boundary of two units that ends at the border becomes a conflict (GEO-1).</source>
            <translation>Граница двух подразделений, обрывающаяся на границе, становится расхождением (GEO-1).</translation>
        </message>
        <message>
            <source>A cluster keeps the polygons to itself, so that their contacts cannot be followed. Leave out the contacts, or the cluster.</source>
            <translation>При вычислении на кластере полигоны остаются на нём, и проследить границы тел нельзя. Откажитесь от границ тел или от кластера.</translation>
        </message>
        <message>
            <source>A cluster was asked for, and the Python package “distributed” is missing. Install it with the means of your system, or leave the cluster's address empty.</source>
            <translation>Задано вычисление на кластере, но нет пакета Python «distributed». Установите его средствами системы или оставьте адрес кластера пустым.</translation>
        </message>
        <message>
            <source>A decision needs a name and a side.</source>
            <translation>У решения должны быть имя и сторона.</translation>
        </message>
        <message>
            <source>A decision needs a signature. Enter your name first.</source>
            <translation>Решение нужно подписать. Сначала укажите своё имя.</translation>
        </message>
        <message>
            <source>A dry run: nothing was signed. {adopted} would be recorded as agreed, {proposed} proposed, {left} left as they are.</source>
            <translation>Пробный запуск: ничего не подписано. Было бы записано как согласованное: {adopted}, предложено: {proposed}, оставлено как есть: {left}.</translation>
        </message>
        <message>
            <source>A field of both editions by which a polygon is known in both. Left out, or where a value is missing or stands twice, outlines, feature ids and overlaps tell.</source>
            <translation>Поле обоих изданий, по которому полигон узнаётся в обоих. Если оно не указано, значения нет или оно повторяется, решают контур, номер объекта и перекрытие.</translation>
        </message>
        <message>
            <source>A file in CSV (UTF-8; comma, semicolon or tab), XLSX, SSSOM or Turtle, a table or layer, or another store of decisions. Of a CSV or XLSX the columns side, index, joint_code and relation are required.</source>
            <translation>Файл CSV (UTF-8; запятая, точка с запятой или табуляция), XLSX, SSSOM или Turtle, таблица или слой либо другое хранилище решений. В CSV и XLSX обязательны столбцы side, index, joint_code и relation.</translation>
        </message>
        <message>
            <source>A gap between ages is long from, Ma</source>
            <translation>Разрыв между возрастами велик начиная с, млн лет</translation>
        </message>
        <message>
            <source>A joint unit needs a code.</source>
            <translation>Единому подразделению нужен код.</translation>
        </message>
        <message>
            <source>A joint unit of the agreed legend that comes near both.</source>
            <translation>Единое подразделение согласованной легенды, близкое к обоим.</translation>
        </message>
        <message>
            <source>A joint unit of the agreed legend with ages and a rock of both sides.</source>
            <translation>Единое подразделение согласованной легенды, отвечающее возрасту и породе обеих сторон.</translation>
        </message>
        <message>
            <source>A joint unit of the agreed legend with ages of both sides.</source>
            <translation>Единое подразделение согласованной легенды, отвечающее возрасту обеих сторон.</translation>
        </message>
        <message>
            <source>A layer without a coordinate reference system, such as a GMT file, is taken for WGS 84 (EPSG:4326) where its coordinates are degrees and lie where the other layers lie; with this, wherever they are degrees. Each such layer is named in a warning; others are refused.</source>
            <translation>Слой без системы координат (например, файл GMT) считается заданным в WGS 84 (EPSG:4326), если его координаты — градусы и он лежит там же, где остальные слои; с этим параметром — если они просто градусы. О каждом таком слое говорится в предупреждении; остальные не принимаются.</translation>
        </message>
        <message>
            <source>A line on which kilometres are measured.</source>
            <translation>Линия, по которой отсчитываются километры.</translation>
        </message>
        <message>
            <source>A line on which kilometres are measured. Left out, the border is where the two layers meet, and kilometres are measured between them.</source>
            <translation>Линия, по которой измеряются километры. Если её нет, границей считается место встречи двух слоёв, и километры измеряются между ними.</translation>
        </message>
        <message>
            <source>A line that bends by more than this at the border does not go on. Ends that touch may bend by up to twice as much.</source>
            <translation>Линия, которая изгибается на границе сильнее, не считается продолженной. Если концы почти касаются, допускается изгиб вдвое больше.</translation>
        </message>
        <message>
            <source>A new comparison must agree there first. Compare again.</source>
            <translation>Сначала новое сопоставление должно показать там согласие. Выполните сопоставление ещё раз.</translation>
        </message>
        <message>
            <source>A new joint unit of both: {why}</source>
            <translation>Новое единое подразделение для обоих: {why}</translation>
        </message>
        <message>
            <source>A new one as the Chinese unit is: {why}</source>
            <translation>Новое – как китайское подразделение: {why}</translation>
        </message>
        <message>
            <source>A new one as the Russian unit is: {why}</source>
            <translation>Новое – как российское подразделение: {why}</translation>
        </message>
        <message>
            <source>A proposal names {unit}</source>
            <translation>Предлагается: {unit}</translation>
        </message>
        <message>
            <source>A shorter stretch counts one step less, km</source>
            <translation>Участок короче идёт на ступень ниже, км</translation>
        </message>
        <message>
            <source>A store of decisions on PostGIS is named by a connection that is saved in QGIS, as postgis://CONNECTION?schema=SCHEMA, and never by server, user and password.</source>
            <translation>Хранилище решений в PostGIS называют по соединению, сохранённому в QGIS: postgis://CONNECTION?schema=SCHEMA (CONNECTION — имя соединения, SCHEMA — схема), а не по серверу, пользователю и паролю.</translation>
        </message>
        <message>
            <source>A table cannot be written as {path}. Choose a name that ends in {endings}.</source>
            <translation>Таблицу нельзя записать как {path}. Выберите имя с окончанием {endings}.</translation>
        </message>
        <message>
            <source>A table of Chinese by Russian units in kilometres, the youngest first.</source>
            <translation>Таблица «китайские подразделения × российские» в километрах, от молодых к древним.</translation>
        </message>
        <message>
            <source>A table of corrections made in the window “Units of a Layer”, which win over what was read. A correction for one layer holds where the layer has that name, and there wins over one for every layer of the side. Those kept beside the project where left out.</source>
            <translation>Таблица исправлений, сделанных в окне «Подразделения слоя»; они важнее прочитанного. Исправление для одного слоя действует там, где слой так называется, и в нём важнее исправления для всех слоёв стороны. Если не указана, берётся та, что хранится рядом с проектом.</translation>
        </message>
        <message>
            <source>A table of kilometres, shares, conflicts and the index of agreement: of the whole border, by verdict, severity, code, pair of units, sheet, section, and kind. The index is the share of the compared kilometres that agree or are consistent; minor differences count half.</source>
            <translation>Таблица километров, долей, расхождений и индекса согласованности: для всей границы, по заключению, серьёзности, коду, паре подразделений, листу, отрезку и виду. Индекс — доля сопоставленных километров, которые согласованы или не противоречат друг другу; небольшие различия идут за половину.</translation>
        </message>
        <message>
            <source>A table with the columns from_km, to_km, section, key, value: what holds on a part of the border only. Section and key are those of a profile, such as tolerance and tolerance_m, or criterion and age; scale with china or russia gives the edition of the sheets there.</source>
            <translation>Таблица со столбцами from_km, to_km, section, key, value: то, что действует лишь на отрезке границы. section и key — как в профиле, например tolerance и tolerance_m или criterion и age; scale с china или russia задаёт издание шкалы для листов этого отрезка.</translation>
        </message>
        <message>
            <source>A table: from_km, to_km, section, key, value. What holds on a part only.</source>
            <translation>Таблица: from_km, to_km, section, key, value. То, что действует лишь на отрезке.</translation>
        </message>
        <message>
            <source>A text of the decision is longer than {most} characters. Shorten it.</source>
            <translation>Один из текстов решения длиннее {most} знаков. Сократите его.</translation>
        </message>
        <message>
            <source>A&amp;ge</source>
            <translation>&amp;Возраст</translation>
        </message>
        <message>
            <source>A&amp;greed legend</source>
            <translation>Согласованная &amp;легенда</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Accept Suggestions</source>
            <translation>Принять предложения</translation>
        </message>
        <message>
            <source>Accept Suggestions…</source>
            <translation>Принять предложения…</translation>
        </message>
        <message>
            <source>Add the corrections of a colleague</source>
            <translation>Добавить исправления коллеги</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Добавлено</translation>
        </message>
        <message>
            <source>Added: {added}; changed: {changed}; the same: {same}; missing in the given: {missing}; refused: {refused}.</source>
            <translation>Добавлено: {added}; изменено: {changed}; без изменений: {same}; нет в полученной: {missing}; не принято: {refused}.</translation>
        </message>
        <message>
            <source>Address of a Dask scheduler</source>
            <translation>Адрес планировщика Dask</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Возраст</translation>
        </message>
        <message>
            <source>Age of the event</source>
            <translation>Возраст события</translation>
        </message>
        <message>
            <source>Ages on the time scale</source>
            <translation>Возраст на шкале геологического времени</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Согласиться</translation>
        </message>
        <message>
            <source>Agree to All Shown</source>
            <translation>Согласиться со всеми показанными</translation>
        </message>
        <message>
            <source>Agree to All Shown…</source>
            <translation>Согласиться со всеми показанными…</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Согласовано</translation>
        </message>
        <message>
            <source>Agreed Legend</source>
            <translation>Согласованная легенда</translation>
        </message>
        <message>
            <source>Agreed decisions that do not verify</source>
            <translation>Согласованные решения, не прошедшие проверку</translation>
        </message>
        <message>
            <source>Agreed is {code}, but along {km} km the applied layers show {china} | {russia}. Apply the agreed legend to both layers, then compare again.</source>
            <translation>Согласовано {code}, но на {km} км слои с применённой легендой показывают {china} | {russia}. Примените согласованную легенду к обоим слоям и сравните снова.</translation>
        </message>
        <message>
            <source>Agreed legend</source>
            <translation>Согласованная легенда</translation>
        </message>
        <message>
            <source>Agreed or consistent after, km</source>
            <translation>Согласовано или согласуется после, км</translation>
        </message>
        <message>
            <source>Agreed or consistent before, km</source>
            <translation>Согласовано или согласуется до, км</translation>
        </message>
        <message>
            <source>Agreed or consistent: {before} km before, {after} km now. Verified: {verified}; not verified: {left}.</source>
            <translation>Согласовано или увязано: было {before} км, стало {after} км. Проверено: {verified}; не проверено: {left}.</translation>
        </message>
        <message>
            <source>Agreed, km</source>
            <translation>Согласовано, км</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Согласованность</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>All these are units of one side. Make a joint unit with New Unit first, then drag them onto it.</source>
            <translation>Все эти подразделения одной стороны. Сначала создайте единое подразделение кнопкой «Новое подразделение», затем перетащите их на него.</translation>
        </message>
        <message>
            <source>All units</source>
            <translation>Все подразделения</translation>
        </message>
        <message>
            <source>All who review together choose the same place. Decisions stay where they were signed; those made beside the project can be copied into an empty store of the team. Only the names of connection and schema are kept in the project, never a password.</source>
            <translation>Все, кто рецензирует вместе, выбирают одно и то же место. Решения остаются там, где подписаны; принятые рядом с проектом можно скопировать в пустое хранилище группы. В проекте сохраняются только имена соединения и схемы, но не пароль.</translation>
        </message>
        <message>
            <source>All {total} units are mapped or declared.</source>
            <translation>Для всех подразделений ({total}) есть соответствие или заявление.</translation>
        </message>
        <message>
            <source>Also what is the &amp;same</source>
            <translation>Показать и &amp;совпадающее</translation>
        </message>
        <message>
            <source>Also where only the names leave it open</source>
            <translation>Также там, где открытым остаётся только название</translation>
        </message>
        <message>
            <source>Amplitude</source>
            <translation>Амплитуда</translation>
        </message>
        <message>
            <source>Amplitude of movement</source>
            <translation>Амплитуда движений</translation>
        </message>
        <message>
            <source>An accepted difference needs a reason. Choose one of the list.</source>
            <translation>Для признанного расхождения нужна причина. Выберите её из списка.</translation>
        </message>
        <message>
            <source>An age is a number of Ma.</source>
            <translation>Возраст задаётся числом млн лет.</translation>
        </message>
        <message>
            <source>An age is wide where it is so many times the other</source>
            <translation>Возраст широк, если он во столько раз больше другого</translation>
        </message>
        <message>
            <source>Another program has the store of decisions {where} locked. Nothing was stored. Close the other program, or wait, and sign again.</source>
            <translation>Хранилище решений {where} заблокировано другой программой. Ничего не записано. Закройте ту программу или подождите и подпишите снова.</translation>
        </message>
        <message>
            <source>Apply Agreed Legend</source>
            <translation>Применение согласованной легенды</translation>
        </message>
        <message>
            <source>Apply the Agreed Legend</source>
            <translation>Применить согласованную легенду</translation>
        </message>
        <message>
            <source>Apply the agreed legend</source>
            <translation>Применение согласованной легенды</translation>
        </message>
        <message>
            <source>Apply…</source>
            <translation>Применить…</translation>
        </message>
        <message>
            <source>As it stands in the Chinese layer: {text}</source>
            <translation>В китайском слое записано: {text}</translation>
        </message>
        <message>
            <source>As it stands in the Russian layer: {text}</source>
            <translation>В российском слое записано: {text}</translation>
        </message>
        <message>
            <source>As it stands in the layer: {text}</source>
            <translation>Как в слое: {text}</translation>
        </message>
        <message>
            <source>As told in an imported legend.</source>
            <translation>Согласно импортированной легенде.</translation>
        </message>
        <message>
            <source>Assign what is seen to a reviewer</source>
            <translation>Назначить видимый участок рецензенту</translation>
        </message>
        <message>
            <source>Assigned to</source>
            <translation>Назначено</translation>
        </message>
        <message>
            <source>Assigned to {name}</source>
            <translation>Назначено: {name}</translation>
        </message>
        <message>
            <source>At &amp;least</source>
            <translation>&amp;Не менее</translation>
        </message>
        <message>
            <source>At km</source>
            <translation>На км</translation>
        </message>
        <message>
            <source>At least {km} km of the current comparison get another verdict. Tolerances count in the next comparison.</source>
            <translation>Не менее {km} км текущего сопоставления получают другое заключение. Допуски действуют при следующем сопоставлении.</translation>
        </message>
        <message>
            <source>At the border</source>
            <translation>У границы</translation>
        </message>
        <message>
            <source>At {place} km</source>
            <translation>На {place} км</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>Признак</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Автоматически</translation>
        </message>
        <message>
            <source>Axis: {scale}</source>
            <translation>Ось: {scale}</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Что будет</translation>
        </message>
        <message>
            <source>Between {before} and {number} entries are missing.</source>
            <translation>Между записями {before} и {number} не хватает записей.</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>Граница</translation>
        </message>
        <message>
            <source>Border &amp;Strip</source>
            <translation>&amp;Развёртка границы</translation>
        </message>
        <message>
            <source>Border (training)</source>
            <translation>Граница (учебная)</translation>
        </message>
        <message>
            <source>Border Comparison</source>
            <translation>Сопоставление по границе</translation>
        </message>
        <message>
            <source>Border Strip</source>
            <translation>Развёртка границы</translation>
        </message>
        <message>
            <source>Border comparison: {profile}</source>
            <translation>Сопоставление по границе: {profile}</translation>
        </message>
        <message>
            <source>Border line</source>
            <translation>Линия границы</translation>
        </message>
        <message>
            <source>Border sections</source>
            <translation>Отрезки границы</translation>
        </message>
        <message>
            <source>Border solved, km</source>
            <translation>Граница с устранёнными расхождениями, км</translation>
        </message>
        <message>
            <source>Border with a new conflict, km</source>
            <translation>Граница с новыми расхождениями, км</translation>
        </message>
        <message>
            <source>Border, km</source>
            <translation>Граница, км</translation>
        </message>
        <message>
            <source>Both are of one rank: {rank}.</source>
            <translation>Ранг один и тот же: {rank}.</translation>
        </message>
        <message>
            <source>Both classes hold {common}: the national limits alone may explain it.</source>
            <translation>Оба класса включают интервал {common}: различие может объясняться одними национальными пределами.</translation>
        </message>
        <message>
            <source>Both sides</source>
            <translation>Обе стороны</translation>
        </message>
        <message>
            <source>Both sides are mapped to the agreed unit {code}, {name}.</source>
            <translation>Обе стороны отнесены к согласованному подразделению {code} ({name}).</translation>
        </message>
        <message>
            <source>Both sides are mapped to the agreed unit {code}.</source>
            <translation>Обе стороны отнесены к согласованному подразделению {code}.</translation>
        </message>
        <message>
            <source>Both sides have signed something else for {what}, and the table does not say that both signed this. Open it again in the review first.</source>
            <translation>По {what} обе стороны подписали иное, а в таблице не сказано, что обе подписали это. Сначала откройте это заново при рассмотрении.</translation>
        </message>
        <message>
            <source>Both sides have signed {what} already. Say why it is to be opened again, then propose anew.</source>
            <translation>Обе стороны уже подписали {what}. Укажите, почему это надо открыть повторно, затем предложите заново.</translation>
        </message>
        <message>
            <source>Both sides present, km</source>
            <translation>Есть обе стороны, км</translation>
        </message>
        <message>
            <source>Both sides show rocks older than the Quaternary, which this map does not compare.</source>
            <translation>С обеих сторон показаны дочетвертичные породы; на этой карте они не сопоставляются.</translation>
        </message>
        <message>
            <source>Both units are this joint unit in the agreed legend.</source>
            <translation>В согласованной легенде оба подразделения отнесены к этому единому подразделению.</translation>
        </message>
        <message>
            <source>Both units wherever they meet: {count} stretches, {km} km</source>
            <translation>Оба подразделения везде, где они смыкаются: участков {count}, {km} км</translation>
        </message>
        <message>
            <source>Both units, or units of their names, are agreed elsewhere as the joint unit {code}.</source>
            <translation>Оба подразделения или одноимённые с ними в другом месте согласованы как единое подразделение {code}.</translation>
        </message>
        <message>
            <source>Buffer (m)</source>
            <translation>Полоса вдоль границы (м)</translation>
        </message>
        <message>
            <source>By age and rocks: {relation}</source>
            <translation>По возрасту и породам: {relation}</translation>
        </message>
        <message>
            <source>By its name the unit follows another edition: {edition}.</source>
            <translation>По названию подразделение следует другой шкале: {edition}.</translation>
        </message>
        <message>
            <source>Ca&amp;ncel</source>
            <translation>&amp;Отмена</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Cancelled. Nothing is half done.</source>
            <translation>Отменено. Ничего не сделано наполовину.</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Варианты</translation>
        </message>
        <message>
            <source>Candidates are being looked for. Try again in a moment.</source>
            <translation>Идёт поиск вариантов. Повторите чуть позже.</translation>
        </message>
        <message>
            <source>Candidates are being looked for…</source>
            <translation>Идёт поиск вариантов…</translation>
        </message>
        <message>
            <source>Candidates for {unit}</source>
            <translation>Варианты для {unit}</translation>
        </message>
        <message>
            <source>Candidates in the draft</source>
            <translation>Вариантов в черновике</translation>
        </message>
        <message>
            <source>Candidates of the chosen unit, with reasons</source>
            <translation>Варианты для выбранного подразделения с обоснованием</translation>
        </message>
        <message>
            <source>Ch&amp;inese layer</source>
            <translation>&amp;Китайский слой</translation>
        </message>
        <message>
            <source>Change weights, tolerances and severities, and see what that does</source>
            <translation>Изменить веса, допуски и серьёзность и увидеть, что это даёт</translation>
        </message>
        <message>
            <source>Change, km</source>
            <translation>Изменение, км</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Изменено</translation>
        </message>
        <message>
            <source>Changed, not saved yet.</source>
            <translation>Изменено, ещё не сохранено.</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Изменения</translation>
        </message>
        <message>
            <source>Changes of the border</source>
            <translation>Изменения на границе</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Characters of the name {name} were lost in a conversion.</source>
            <translation>Знаки названия {name} потеряны при перекодировке.</translation>
        </message>
        <message>
            <source>Characters of {index} were lost in a conversion: “�” stands in their place.</source>
            <translation>Знаки индекса {index} потеряны при перекодировке: на их месте стоит «�».</translation>
        </message>
        <message>
            <source>Check Joint Legend</source>
            <translation>Проверка единой легенды</translation>
        </message>
        <message>
            <source>Check Units…</source>
            <translation>Проверить подразделения…</translation>
        </message>
        <message>
            <source>China</source>
            <translation>Китай</translation>
        </message>
        <message>
            <source>China (training)</source>
            <translation>Китай (учебный)</translation>
        </message>
        <message>
            <source>China draws the agreed unit in {china}, Russia in {russia}: the colours differ clearly (ΔE {difference}).</source>
            <translation>Согласованное подразделение в Китае окрашено в {china}, в России — в {russia}: цвета явно различаются (ΔE {difference}).</translation>
        </message>
        <message>
            <source>China's is a part of it</source>
            <translation>китайское – его часть</translation>
        </message>
        <message>
            <source>China's is narrower</source>
            <translation>китайское у́же</translation>
        </message>
        <message>
            <source>China's is wider</source>
            <translation>китайское шире</translation>
        </message>
        <message>
            <source>China: amplitude {china}; Russia: amplitude {russia}: one side rises, the other sinks.</source>
            <translation>Китай: амплитуда {china}; Россия: амплитуда {russia}: по одну сторону поднятие, по другую — опускание.</translation>
        </message>
        <message>
            <source>China: amplitude {china}; Russia: amplitude {russia}: {count} classes apart.</source>
            <translation>Китай: амплитуда {china}; Россия: амплитуда {russia}: разница в классах — {count}.</translation>
        </message>
        <message>
            <source>China: geology (training)</source>
            <translation>Китай: геология (учебная)</translation>
        </message>
        <message>
            <source>China: phase {china}; Russia: phase {russia}: the phases of the complex differ.</source>
            <translation>Китай: фаза {china}; Россия: фаза {russia}: фазы комплекса различаются.</translation>
        </message>
        <message>
            <source>China: the contact of {left} and {right} reaches the border; no contact on the Russian side continues it.</source>
            <translation>Китай: граница между {left} и {right} доходит до линии границы; на российской стороне её ничто не продолжает.</translation>
        </message>
        <message>
            <source>China: thickness {china}; Russia: thickness {russia}: {count} classes apart.</source>
            <translation>Китай: мощность {china}; Россия: мощность {russia}: разница в классах — {count}.</translation>
        </message>
        <message>
            <source>China: units at the border</source>
            <translation>Китай: подразделения у границы</translation>
        </message>
        <message>
            <source>China: {china} is a layered unit; Russia: {russia} is an intrusive body.</source>
            <translation>Китай: {china} — стратифицированное подразделение; Россия: {russia} — интрузивное тело.</translation>
        </message>
        <message>
            <source>China: {china} is an intrusive body; Russia: {russia} is a layered unit.</source>
            <translation>Китай: {china} — интрузивное тело; Россия: {russia} — стратифицированное подразделение.</translation>
        </message>
        <message>
            <source>China: {china}, {china_nature}; Russia: {russia}, {russia_nature}: one nature may include the other.</source>
            <translation>Китай: {china} — {china_nature}; Россия: {russia} — {russia_nature}: один тип структуры может входить в другой.</translation>
        </message>
        <message>
            <source>China: {china}, {china_nature}; Russia: {russia}, {russia_nature}: their natures exclude each other.</source>
            <translation>Китай: {china} — {china_nature}; Россия: {russia} — {russia_nature}: это структуры несовместимых типов.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: another Chinese unit has the Russian name.</source>
            <translation>Китай: {china}; Россия: {russia}: российское название носит другое китайское подразделение.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: another Russian unit has the Chinese name.</source>
            <translation>Китай: {china}; Россия: {russia}: китайское название носит другое российское подразделение.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: each is known as another domain.</source>
            <translation>Китай: {china}; Россия: {russia}: это две разные известные структуры.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: elsewhere they are agreed as different joint units.</source>
            <translation>Китай: {china}; Россия: {russia}: в другом месте они согласованы как разные единые подразделения.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: no commodity is shared.</source>
            <translation>Китай: {china}; Россия: {russia}: общих полезных ископаемых нет.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one and the same time under different symbols.</source>
            <translation>Китай: {china}; Россия: {russia}: возраст один и тот же, индексы разные.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one deposit shown by both sides, {distance} apart.</source>
            <translation>Китай: {china}; Россия: {russia}: одно месторождение показано обеими сторонами, расстояние между точками {distance}.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one domain under two names ({source}).</source>
            <translation>Китай: {china}; Россия: {russia}: одна структура под двумя названиями ({source}).</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one name is part of the other.</source>
            <translation>Китай: {china}; Россия: {russia}: одно название входит в другое.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one name.</source>
            <translation>Китай: {china}; Россия: {russia}: название одно.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one sediment, loose on one side and hard on the other.</source>
            <translation>Китай: {china}; Россия: {russia}: один и тот же осадок, с одной стороны рыхлый, с другой — литифицированный.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one unit under two names ({source}).</source>
            <translation>Китай: {china}; Россия: {russia}: одно подразделение под двумя названиями ({source}).</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Chinese age contains the Russian one.</source>
            <translation>Китай: {china}; Россия: {russia}: китайский возрастной интервал включает российский.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Chinese unit comprises the Russian one ({source}).</source>
            <translation>Китай: {china}; Россия: {russia}: китайское подразделение включает российское ({source}).</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Russian age contains the Chinese one.</source>
            <translation>Китай: {china}; Россия: {russia}: российский возрастной интервал включает китайский.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the commodities, which decide on this map, are not told on both sides.</source>
            <translation>Китай: {china}; Россия: {russia}: полезные ископаемые, решающие на этой карте, указаны не с обеих сторон.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the difference comes from the national scales. {note}</source>
            <translation>Китай: {china}; Россия: {russia}: различие обусловлено национальными шкалами. {note}</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis agrees in part.</source>
            <translation>Китай: {china}; Россия: {russia}: генезис совпадает частично.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis agrees.</source>
            <translation>Китай: {china}; Россия: {russia}: генезис совпадает.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis differs.</source>
            <translation>Китай: {china}; Россия: {russia}: генезис различается.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the geodynamic settings differ.</source>
            <translation>Китай: {china}; Россия: {russia}: геодинамические обстановки различаются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the letters that stand for the names differ.</source>
            <translation>Китай: {china}; Россия: {russia}: буквы, стоящие вместо названий, различаются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the main rock differs, others are shared.</source>
            <translation>Китай: {china}; Россия: {russia}: главная порода различается, остальные общие.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ, and the nature of neither domain is known.</source>
            <translation>Китай: {china}; Россия: {russia}: названия различаются, тип обеих структур неизвестен.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ, and the nature of the Chinese domain is not known.</source>
            <translation>Китай: {china}; Россия: {russia}: названия различаются, тип китайской структуры неизвестен.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ, and the nature of the Russian domain is not known.</source>
            <translation>Китай: {china}; Россия: {russia}: названия различаются, тип российской структуры неизвестен.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ.</source>
            <translation>Китай: {china}; Россия: {russia}: названия различаются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names sound alike.</source>
            <translation>Китай: {china}; Россия: {russia}: названия созвучны.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the ranks differ.</source>
            <translation>Китай: {china}; Россия: {russia}: ранги различаются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the rocks agree.</source>
            <translation>Китай: {china}; Россия: {russia}: породы согласуются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the rocks differ.</source>
            <translation>Китай: {china}; Россия: {russia}: породы различаются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same nature ({nature}), but they are known as two different domains.</source>
            <translation>Китай: {china}; Россия: {russia}: тип структуры один ({nature}), но известны они как две разные структуры.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same nature ({nature}), the names differ.</source>
            <translation>Китай: {china}; Россия: {russia}: тип структуры один ({nature}), названия различаются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same rocks.</source>
            <translation>Китай: {china}; Россия: {russia}: породы одни и те же.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same time.</source>
            <translation>Китай: {china}; Россия: {russia}: возраст один и тот же.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the structural stages differ.</source>
            <translation>Китай: {china}; Россия: {russia}: структурные этажи различаются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: these rocks cannot be one unit.</source>
            <translation>Китай: {china}; Россия: {russia}: такие породы не могут относиться к одному подразделению.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they do not overlap, for the same symbol means another time in each scale.</source>
            <translation>Китай: {china}; Россия: {russia}: возрастные интервалы не перекрываются: один и тот же индекс в двух шкалах означает разное время.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they do not overlap.</source>
            <translation>Китай: {china}; Россия: {russia}: возрастные интервалы не перекрываются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they have been correlated, but not by all ({source}).</source>
            <translation>Китай: {china}; Россия: {russia}: их сопоставляют, но не все исследователи ({source}).</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they have been correlated, but not by all.</source>
            <translation>Китай: {china}; Россия: {russia}: их сопоставляют, но не все авторы.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they have been correlated, but that is not verified ({source}).</source>
            <translation>Китай: {china}; Россия: {russia}: их сопоставляют, но это не проверено ({source}).</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they overlap only in part.</source>
            <translation>Китай: {china}; Россия: {russia}: возрастные интервалы перекрываются лишь частично.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: two points at one place, {distance} apart; whether they are one deposit must be decided.</source>
            <translation>Китай: {china}; Россия: {russia}: две точки в одном месте, расстояние между ними {distance}; одно ли это месторождение, нужно решить.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: what decides on this map is not told on both sides.</source>
            <translation>Китай: {china}; Россия: {russia}: то, что решает на этой карте, указано не с обеих сторон.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: whether they are one unit is disputed ({source}).</source>
            <translation>Китай: {china}; Россия: {russia}: одно ли это подразделение, спорно ({source}).</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: {share} % of the commodities are shared.</source>
            <translation>Китай: {china}; Россия: {russia}: общих полезных ископаемых {share} %.</translation>
        </message>
        <message>
            <source>China: {index}; Russia: no polygon within the tolerance.</source>
            <translation>Китай: {index}; Россия: в пределах допуска полигона нет.</translation>
        </message>
        <message>
            <source>China: {line}: it ends at the border, nothing on the Russian side continues it.</source>
            <translation>Китай: {line}: обрывается на границе, на российской стороне продолжения нет.</translation>
        </message>
        <message>
            <source>China: {unit} faces {count} different Russian units: {partners}.</source>
            <translation>Китай: {unit} граничит с разными российскими подразделениями ({count}): {partners}.</translation>
        </message>
        <message>
            <source>Chinese commodity field</source>
            <translation>Китайское поле полезного ископаемого</translation>
        </message>
        <message>
            <source>Chinese deposits</source>
            <translation>Китайские месторождения</translation>
        </message>
        <message>
            <source>Chinese deposits (training)</source>
            <translation>Месторождения Китая (учебные)</translation>
        </message>
        <message>
            <source>Chinese faults or contacts</source>
            <translation>Китайские разломы или границы тел</translation>
        </message>
        <message>
            <source>Chinese index field</source>
            <translation>Поле индекса китайского слоя</translation>
        </message>
        <message>
            <source>Chinese layer</source>
            <translation>Китайский слой</translation>
        </message>
        <message>
            <source>Chinese layer with joint units</source>
            <translation>Китайский слой с едиными подразделениями</translation>
        </message>
        <message>
            <source>Chinese legend table</source>
            <translation>Таблица китайской легенды</translation>
        </message>
        <message>
            <source>Chinese lines (training)</source>
            <translation>Линии Китая (учебные)</translation>
        </message>
        <message>
            <source>Chinese lithology field</source>
            <translation>Поле литологии китайского слоя</translation>
        </message>
        <message>
            <source>Chinese name field</source>
            <translation>Поле названия китайского слоя</translation>
        </message>
        <message>
            <source>Chinese palette</source>
            <translation>Китайская палитра</translation>
        </message>
        <message>
            <source>Chinese polygons</source>
            <translation>Китайские полигоны</translation>
        </message>
        <message>
            <source>Chinese polygons at the border</source>
            <translation>Китайские полигоны у границы</translation>
        </message>
        <message>
            <source>Chinese sense field</source>
            <translation>Китайское поле кинематики</translation>
        </message>
        <message>
            <source>Chinese sheet field</source>
            <translation>Китайское поле листа</translation>
        </message>
        <message>
            <source>Chinese size field</source>
            <translation>Китайское поле крупности</translation>
        </message>
        <message>
            <source>Chinese time scale</source>
            <translation>Шкала времени китайского слоя</translation>
        </message>
        <message>
            <source>Chinese type field</source>
            <translation>Китайское поле типа</translation>
        </message>
        <message>
            <source>Chinese units</source>
            <translation>Китайские подразделения</translation>
        </message>
        <message>
            <source>Chinese units by Russian units, km</source>
            <translation>Подразделения Китая против подразделений России, км</translation>
        </message>
        <message>
            <source>Choose a CSV or XLSX file</source>
            <translation>Выбрать файл CSV или XLSX</translation>
        </message>
        <message>
            <source>Choose a file to write to first.</source>
            <translation>Сначала выберите файл для записи.</translation>
        </message>
        <message>
            <source>Choose a joint unit there is. New ones are made with New Unit.</source>
            <translation>Выберите имеющееся единое подразделение. Новые создаются кнопкой «Новое подразделение».</translation>
        </message>
        <message>
            <source>Choose a layer: its units are listed here, the least sure first.</source>
            <translation>Выберите слой: здесь появятся его подразделения, сначала самые неуверенные.</translation>
        </message>
        <message>
            <source>Choose a stretch to see it on the map and read the reasons.</source>
            <translation>Выберите участок, чтобы увидеть его на карте и прочитать причины.</translation>
        </message>
        <message>
            <source>Choose a unit to see its candidates.</source>
            <translation>Выберите подразделение, чтобы увидеть варианты для него.</translation>
        </message>
        <message>
            <source>Choose the field with the index under “Fields, Scale, Legend Table”.</source>
            <translation>Выберите поле с индексом в группе «Поля, шкала, таблица легенды».</translation>
        </message>
        <message>
            <source>Choose the layer of one side at least.</source>
            <translation>Выберите слой хотя бы одной стороны.</translation>
        </message>
        <message>
            <source>Choose where decisions are kept: beside the project, or in a team's store</source>
            <translation>Выбрать, где хранятся решения: рядом с проектом или в хранилище группы</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выберите…</translation>
        </message>
        <message>
            <source>Chosen: {what}</source>
            <translation>Выбрано: {what}</translation>
        </message>
        <message>
            <source>Class of rate</source>
            <translation>Класс скорости</translation>
        </message>
        <message>
            <source>Click on the map to choose the nearest conflict</source>
            <translation>Щёлкните по карте, чтобы выбрать ближайшее расхождение</translation>
        </message>
        <message>
            <source>Co&amp;de</source>
            <translation>&amp;Код</translation>
        </message>
        <message>
            <source>Co&amp;mment</source>
            <translation>Ко&amp;мментарий</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Code or name in any language</source>
            <translation>Код или название на любом языке</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Коды</translation>
        </message>
        <message>
            <source>Codes of {layer} that stand for several units of the legend table are not compared: {codes}. Say which unit is meant in “Units of a Layer”.</source>
            <translation>Коды слоя {layer}, обозначающие в таблице легенды несколько подразделений, не сравниваются: {codes}. Укажите нужное подразделение в окне «Подразделения слоя».</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <source>Columns: kind (stretch, pair, line, point, section, joint, mapping), key, other, action (propose, agree, reject, withdraw, accept_difference, false_alarm, defer, reopen, comment, …, or its name), comment, reason, joint_code, relation, protocol, meeting, assignee. A pair may be named by china_index and russia_index instead. A row of an exported table is refused where somebody signed on it since.</source>
            <translation>Столбцы: kind (stretch, pair, line, point, section, joint, mapping), key, other, action (propose, agree, reject, withdraw, accept_difference, false_alarm, defer, reopen, comment, … или его название), comment, reason, joint_code, relation, protocol, meeting, assignee. Пару можно задать и через china_index и russia_index. Строка выгруженной таблицы не принимается, если после выгрузки по ней кто-то подписал.</translation>
        </message>
        <message>
            <source>Commen&amp;t</source>
            <translation>Приме&amp;чание</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Комментарий</translation>
        </message>
        <message>
            <source>Commodities</source>
            <translation>Полезные ископаемые</translation>
        </message>
        <message>
            <source>Comp&amp;are</source>
            <translation>&amp;Сопоставить</translation>
        </message>
        <message>
            <source>Compare Again</source>
            <translation>Сопоставить заново</translation>
        </message>
        <message>
            <source>Compare Along the Border</source>
            <translation>Сопоставление вдоль границы</translation>
        </message>
        <message>
            <source>Compare Editions</source>
            <translation>Сравнить издания</translation>
        </message>
        <message>
            <source>Compare again by itself what was edited in one of the compared layers; all else stays as it is</source>
            <translation>Заново сравнивать само то, что изменено в одном из сравниваемых слоёв; всё остальное остаётся как есть</translation>
        </message>
        <message>
            <source>Compare first, and the effect on the comparison is shown here.</source>
            <translation>Сначала выполните сопоставление, и здесь будет показано влияние на него.</translation>
        </message>
        <message>
            <source>Compare the layers again to get candidates for their units.</source>
            <translation>Сопоставьте слои ещё раз, чтобы получить варианты для их подразделений.</translation>
        </message>
        <message>
            <source>Compare the two layers along their border</source>
            <translation>Сопоставить два слоя вдоль границы</translation>
        </message>
        <message>
            <source>Compare two layers in Border Comparison, and review here.</source>
            <translation>Сопоставьте два слоя на панели «Сопоставление по границе», затем рассматривайте расхождения здесь.</translation>
        </message>
        <message>
            <source>Compare two layers, and the border is unrolled here.</source>
            <translation>Сопоставьте два слоя, и здесь появится развёртка границы.</translation>
        </message>
        <message>
            <source>Compare two layers, and their units stand here against each other.</source>
            <translation>Сопоставьте два слоя, и здесь появится матрица их подразделений.</translation>
        </message>
        <message>
            <source>Compared too where both sides are given; their fields are detected.</source>
            <translation>Сопоставляются также, если указаны с обеих сторон; поля определяются сами.</translation>
        </message>
        <message>
            <source>Compared within {width} km of the line of the corridor, which crosses the border: {count} stretches, in order along the border.</source>
            <translation>Сопоставлено в пределах {width} км от линии коридора, пересекающей границу: участков {count}, по порядку вдоль границы.</translation>
        </message>
        <message>
            <source>Compared within {width} km of the line of the corridor: {count} stretches, in order along the line.</source>
            <translation>Сопоставлено в пределах {width} км от линии коридора: участков {count}, по порядку вдоль линии.</translation>
        </message>
        <message>
            <source>Compares two layers to which the agreed legend was applied: a stretch is agreed where both polygons show the same joint unit. Tells kilometres by verdict without the agreement and with it. Decisions that both sides have signed are signed further as applied where the map shows them, and as verified where the comparison then finds nothing to decide; what does not verify is listed with the reason. All is signed in the name of the reviewer who runs it, or nothing is.</source>
            <translation>Сравнивает два слоя, к которым применена согласованная легенда: участок согласован, если оба полигона показывают одно и то же единое подразделение. Сообщает километры по заключениям без согласования и с ним. Решения, подписанные обеими сторонами, подписываются далее как применённые там, где их показывает карта, и как проверенные там, где сравнение больше не находит вопросов; что не прошло проверку, перечислено с причиной. Всё подписывается от имени запустившего рецензента, или не подписывается ничего.</translation>
        </message>
        <message>
            <source>Completeness</source>
            <translation>Полнота</translation>
        </message>
        <message>
            <source>Complex and phase</source>
            <translation>Комплекс и фаза</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Достоверность</translation>
        </message>
        <message>
            <source>Confidence {step}; so it is not taken as active, and the conflict counts one step less.</source>
            <translation>Достоверность {step}; поэтому разлом не считается активным, а расхождение на ступень менее важно.</translation>
        </message>
        <message>
            <source>Confidence {step}; so the conflict counts one step less.</source>
            <translation>Достоверность {step}; поэтому расхождение на ступень менее важно.</translation>
        </message>
        <message>
            <source>Confidence: {band}</source>
            <translation>Достоверность: {band}</translation>
        </message>
        <message>
            <source>Confirmed by {person} on {day}.</source>
            <translation>Подтверждено: {person}, {day}.</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>Расхождение</translation>
        </message>
        <message>
            <source>Conflict &amp;Review</source>
            <translation>&amp;Рассмотрение расхождений</translation>
        </message>
        <message>
            <source>Conflict Review</source>
            <translation>Рассмотрение расхождений</translation>
        </message>
        <message>
            <source>Conflict points</source>
            <translation>Точки расхождений</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>Расхождения</translation>
        </message>
        <message>
            <source>Conflicts that need a decision</source>
            <translation>Расхождения, требующие решения</translation>
        </message>
        <message>
            <source>Conflicts under review</source>
            <translation>Рассматриваемые расхождения</translation>
        </message>
        <message>
            <source>Consistent, km</source>
            <translation>Не противоречит, км</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Граница тел</translation>
        </message>
        <message>
            <source>Contacts of the polygons must go on</source>
            <translation>Границы тел должны продолжаться</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>Противоречия</translation>
        </message>
        <message>
            <source>Contradictions…</source>
            <translation>Противоречия…</translation>
        </message>
        <message>
            <source>Copied into the team's store: {count} signed decisions.</source>
            <translation>В хранилище группы скопировано подписанных решений: {count}.</translation>
        </message>
        <message>
            <source>Copies a layer and gives every feature the joint unit that the agreed legend maps its index to: code, names in three languages, ages, colour, mapping and relation. All source fields and geometries stay as they are; the source is never changed. Where a mapping is limited to a part of the border, the stretches of a comparison tell which polygons lie there; without them it is used, with a warning, only where nothing else maps the index.</source>
            <translation>Копирует слой и даёт каждому объекту единое подразделение, к которому согласованная легенда относит его индекс: код, названия на трёх языках, возраст, цвет, соответствие и его вид. Все поля и геометрии источника остаются прежними; источник не изменяется. Если соответствие ограничено частью границы, участки границы из сравнения показывают, какие полигоны там лежат; без них оно применяется, с предупреждением, только там, где у индекса нет другого соответствия.</translation>
        </message>
        <message>
            <source>Copy Decisions</source>
            <translation>Копирование решений</translation>
        </message>
        <message>
            <source>Copy Them…</source>
            <translation>Скопировать…</translation>
        </message>
        <message>
            <source>Copying the decisions</source>
            <translation>Копирование решений</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Исправленные</translation>
        </message>
        <message>
            <source>Corrected &amp;by</source>
            <translation>К&amp;ем исправлено</translation>
        </message>
        <message>
            <source>Corrected by {person} on {day}.</source>
            <translation>Исправлено: {person}, {day}.</translation>
        </message>
        <message>
            <source>Corrections That Differ</source>
            <translation>Расходящиеся исправления</translation>
        </message>
        <message>
            <source>Corrections for other layers only, not used: {names}</source>
            <translation>Исправления только для других слоёв, здесь не применены: {names}</translation>
        </message>
        <message>
            <source>Corrections of readings</source>
            <translation>Исправления прочтений</translation>
        </message>
        <message>
            <source>Corrections that differ</source>
            <translation>Расходящиеся исправления</translation>
        </message>
        <message>
            <source>Corrections that win over what is read: {count}</source>
            <translation>Исправлений, которые важнее прочитанного: {count}</translation>
        </message>
        <message>
            <source>Corridor line</source>
            <translation>Линия коридора</translation>
        </message>
        <message>
            <source>Corridor line (training)</source>
            <translation>Линия коридора (учебная)</translation>
        </message>
        <message>
            <source>Count by</source>
            <translation>Считать по</translation>
        </message>
        <message>
            <source>Counting what applying does</source>
            <translation>Подсчёт того, что даст применение</translation>
        </message>
        <message>
            <source>Cover faces older rocks over only {length} km: too short to be called a difference.</source>
            <translation>Чехол граничит с более древними породами лишь на {length} км: слишком коротко, чтобы считать это различием.</translation>
        </message>
        <message>
            <source>Criteria</source>
            <translation>Критерии</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>Критерий</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Decide on both units</source>
            <translation>Решить по обоим подразделениям</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Решения</translation>
        </message>
        <message>
            <source>Decisions and comments, the newest first</source>
            <translation>Решения и комментарии, сначала новые</translation>
        </message>
        <message>
            <source>Decisions are kept already in: {schemas}</source>
            <translation>Решения уже хранятся в: {schemas}</translation>
        </message>
        <message>
            <source>Decisions are on the border: give the layer of the other side too, or no store of decisions.</source>
            <translation>Решения относятся к границе: укажите и слой другой стороны либо не указывайте хранилище решений.</translation>
        </message>
        <message>
            <source>Decisions beside the project</source>
            <translation>Решения рядом с проектом</translation>
        </message>
        <message>
            <source>Decisions in PostGIS need the Python package psycopg2, which this QGIS does not have. Install it for QGIS's own Python (Windows: OSGeo4W Setup, python3-psycopg2; Linux: package python3-psycopg2), or keep them in a GeoPackage.</source>
            <translation>Для решений в PostGIS нужен пакет Python psycopg2, которого в этой QGIS нет. Установите его для Python самой QGIS (Windows: OSGeo4W Setup, python3-psycopg2; Linux: пакет python3-psycopg2) или храните решения в GeoPackage.</translation>
        </message>
        <message>
            <source>Decisions in {where}</source>
            <translation>Решения в {where}</translation>
        </message>
        <message>
            <source>Decisions signed as applied</source>
            <translation>Решения, подписанные как применённые</translation>
        </message>
        <message>
            <source>Decisions signed as verified</source>
            <translation>Решения, подписанные как проверенные</translation>
        </message>
        <message>
            <source>Decisions that could not be carried, and why</source>
            <translation>Решения, которые не удалось перенести, и почему</translation>
        </message>
        <message>
            <source>Decisions that the new edition makes stale: {n}</source>
            <translation>Решения, утратившие силу из-за нового издания: {n}</translation>
        </message>
        <message>
            <source>Declare…</source>
            <translation>Заявить…</translation>
        </message>
        <message>
            <source>Deposits or localities of this side. Given for both sides, what is shown twice or by one side only is among the conflicts, as Match Points finds it.</source>
            <translation>Месторождения или пункты этой стороны. Если они даны с обеих сторон, показанное дважды или только одной стороной входит в расхождения так же, как его находит сопоставление точек.</translation>
        </message>
        <message>
            <source>Deposits shown twice</source>
            <translation>Месторождения, показанные дважды</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>Detected where left out.</source>
            <translation>Если не задано, определяется автоматически.</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Различия</translation>
        </message>
        <message>
            <source>Distance in metres: overlaps on the left, gaps on the right</source>
            <translation>Расстояние в метрах: слева перекрытия, справа зазоры</translation>
        </message>
        <message>
            <source>Distances</source>
            <translation>Расстояния</translation>
        </message>
        <message>
            <source>Distances Between the Fronts</source>
            <translation>Расстояния между краями слоёв</translation>
        </message>
        <message>
            <source>Draft of the joint legend</source>
            <translation>Черновик единой легенды</translation>
        </message>
        <message>
            <source>Draw how far the review was, day by day</source>
            <translation>Показать ход рассмотрения по дням</translation>
        </message>
        <message>
            <source>Draws the faults and contacts that reach the border: a result of “Match Lines Across the Border”</source>
            <translation>Показывает разломы и геологические границы, доходящие до границы: результат «Сопоставить линии через границу»</translation>
        </message>
        <message>
            <source>Dry run: only show</source>
            <translation>Пробный запуск: только показать</translation>
        </message>
        <message>
            <source>Edges of the two layers face each other up to this distance, in metres. It may be generous; the profile's where left out.</source>
            <translation>Края двух слоёв считаются соседними до этого расстояния в метрах. Его можно взять с запасом; если не указано, берётся из профиля.</translation>
        </message>
        <message>
            <source>Edges of the two sides face each other up to this distance, in metres; the profile's where left out.</source>
            <translation>Края двух сторон считаются обращёнными друг к другу до этого расстояния в метрах; если не указано, берётся из профиля.</translation>
        </message>
        <message>
            <source>Edited since it was compared: {layers}.</source>
            <translation>После сопоставления изменены слои: {layers}.</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Effect of the profile</source>
            <translation>Влияние профиля</translation>
        </message>
        <message>
            <source>Effect on the current comparison</source>
            <translation>Влияние на текущее сопоставление</translation>
        </message>
        <message>
            <source>Ends are matched up to {reach} m apart and {angle}° of bend; an end alone counts within {tolerance} m of the border.</source>
            <translation>Концы сопоставляются на расстоянии до {reach} м и при изгибе до {angle}°; одиночный конец учитывается не далее {tolerance} м от границы.</translation>
        </message>
        <message>
            <source>Entry {number} ({reviewer}, {time}) was altered after it was signed.</source>
            <translation>Запись {number} ({reviewer}, {time}) изменена после подписания.</translation>
        </message>
        <message>
            <source>Entry {number} comes twice or out of its order.</source>
            <translation>Запись {number} повторяется или стоит не на своём месте.</translation>
        </message>
        <message>
            <source>Entry {number} does not follow the one before it.</source>
            <translation>Запись {number} не продолжает предыдущую.</translation>
        </message>
        <message>
            <source>Every decision is signed with your name for one side. A proposal of one side becomes an agreement only by a reviewer of the other side.</source>
            <translation>Каждое решение подписывается вашим именем за одну из сторон. Предложение одной стороны становится согласованным только после согласия рецензента другой стороны.</translation>
        </message>
        <message>
            <source>Export Corrections</source>
            <translation>Экспорт исправлений</translation>
        </message>
        <message>
            <source>Export Decisions</source>
            <translation>Экспорт решений</translation>
        </message>
        <message>
            <source>Export Joint Legend</source>
            <translation>Экспорт единой легенды</translation>
        </message>
        <message>
            <source>Export Profile</source>
            <translation>Экспорт профиля</translation>
        </message>
        <message>
            <source>Export Statistics</source>
            <translation>Экспорт статистики</translation>
        </message>
        <message>
            <source>Export the Matrix</source>
            <translation>Экспорт матрицы</translation>
        </message>
        <message>
            <source>Export the Strip</source>
            <translation>Экспорт развёртки</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Faults and contacts across the strip</source>
            <translation>Разломы и геологические границы на развёртке</translation>
        </message>
        <message>
            <source>Faults or contacts of this side as lines. Given for both sides, what ends at the border or goes on as something else is among the conflicts, as Match Lines finds it.</source>
            <translation>Разломы или границы тел этой стороны в виде линий. Если они даны с обеих сторон, то, что обрывается на границе или продолжается как нечто иное, входит в расхождения так же, как его находит сопоставление линий.</translation>
        </message>
        <message>
            <source>Feature {fid} of {layer} cannot be transformed into the system of the Chinese layer. Check its coordinates and the layer's coordinate reference system.</source>
            <translation>Объект {fid} слоя {layer} нельзя преобразовать в систему координат китайского слоя. Проверьте его координаты и систему координат слоя.</translation>
        </message>
        <message>
            <source>Feature {fid} of {layer} has a vertex outside the coordinate reference system. Repair or remove it.</source>
            <translation>У объекта {fid} слоя {layer} есть вершина вне системы координат. Исправьте или удалите этот объект.</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>Объекты</translation>
        </message>
        <message>
            <source>Features with a joint unit</source>
            <translation>Объекты с единым подразделением</translation>
        </message>
        <message>
            <source>Features without a joint unit</source>
            <translation>Объекты без единого подразделения</translation>
        </message>
        <message>
            <source>Features without an index have nothing in common, and are not corrected.</source>
            <translation>У объектов без индекса нет ничего общего, они не исправляются.</translation>
        </message>
        <message>
            <source>Fewest kilometres of a pair</source>
            <translation>Наименьшая длина для пары, км</translation>
        </message>
        <message>
            <source>Field of the Chinese deposits’ names</source>
            <translation>Поле названий китайских месторождений</translation>
        </message>
        <message>
            <source>Field of the Russian deposits’ names</source>
            <translation>Поле названий российских месторождений</translation>
        </message>
        <message>
            <source>Field of the {role}: {field}</source>
            <translation>Поле ({role}): {field}</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Поля</translation>
        </message>
        <message>
            <source>Fields of the activity of faults: {fields}</source>
            <translation>Поля активности разломов: {fields}</translation>
        </message>
        <message>
            <source>Fields of the deposits as role=field with a semicolon between them, such as tonnage=RESERVES. Roles: {roles}. An empty field leaves a role out. The name of the tonnage's field, or its values, tell the unit. Detected where left out.</source>
            <translation>Поля месторождений в виде роль=поле через точку с запятой, например tonnage=RESERVES. Роли: {roles}. Пустое поле исключает роль. Единица запасов берётся из названия поля или из его значений. Если не указано, поля определяются сами.</translation>
        </message>
        <message>
            <source>Fields of the lines as role=field with a semicolon between them, such as activity=AGE; rate_mm=SLIP. Roles: {roles}. An empty field leaves a role out. Detected where left out.</source>
            <translation>Поля линий в виде роль=поле через точку с запятой, например activity=AGE; rate_mm=SLIP. Роли: {roles}. Пустое поле исключает роль. Если не указано, поля определяются сами.</translation>
        </message>
        <message>
            <source>Fields of what some maps compare beyond index, name and rocks, as role=field with a semicolon between them: amplitude=AMPL; event_age=AGE. Roles: event_age, amplitude, thickness, thin_cover, commodities, belt_rank, stage, setting, phase. Detected where left out.</source>
            <translation>Поля того, что некоторые карты сравнивают помимо индекса, названия и пород, в виде роль=поле через точку с запятой: amplitude=AMPL; event_age=AGE. Роли: event_age (возраст), amplitude (амплитуда), thickness (мощность), thin_cover (маломощный покров), commodities (полезные ископаемые), belt_rank (ранг), stage (структурный этаж), setting (обстановка), phase (фаза). Если не заданы, определяются сами.</translation>
        </message>
        <message>
            <source>Fields, Scale, Legend Table</source>
            <translation>Поля, шкала, таблица легенды</translation>
        </message>
        <message>
            <source>Fill gaps between equal units</source>
            <translation>Заполнить зазоры между равными подразделениями</translation>
        </message>
        <message>
            <source>Fills what neither map has drawn between two polygons that become one, up to the tolerance. No vertex is moved and no other polygon covered; what was filled is told in filled_km2 and in the table of parts.</source>
            <translation>Заполняет в пределах допуска то, что между двумя полигонами, которые становятся одним, не показано ни на одной из карт. Ни одна вершина не сдвигается, другие полигоны не перекрываются; заполненное указано в filled_km2 и в таблице частей.</translation>
        </message>
        <message>
            <source>Filter by index, age, rock, name or reason</source>
            <translation>Отбор по индексу, возрасту, породе, названию или причине</translation>
        </message>
        <message>
            <source>Filter by index, code or reason</source>
            <translation>Отбор по индексу, коду или причине</translation>
        </message>
        <message>
            <source>Filter by index, code, reason or comment</source>
            <translation>Фильтр по индексу, коду, причине или комментарию</translation>
        </message>
        <message>
            <source>Filter by status, kind, severity, code, place, unit and reviewer</source>
            <translation>Фильтр по статусу, виду, значимости, коду, месту, подразделению и рецензенту</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Фильтры</translation>
        </message>
        <message>
            <source>Finds along the border which Chinese polygon faces which Russian polygon, reads both notations, and says for every stretch whether the two sides agree, and why not. Sources are never changed; invalid polygons, gaps and overlaps need no repair.</source>
            <translation>Находит вдоль границы, какой китайский полигон с каким российским граничит, читает обе системы обозначений и для каждого участка говорит, сходятся ли стороны, а если нет — почему. Исходные слои не меняются; неверную геометрию, зазоры и перекрытия исправлять не нужно.</translation>
        </message>
        <message>
            <source>Finds deposits and localities that both sides show near the border: by place, by name, by commodity and size. Names are compared in three scripts: Chinese characters by their pinyin and by Palladius' transcription, Russian names with Latin ones letter by letter; a Russian name in Chinese characters by its sound, which is a hint and no proof. Points are matched one to one so that all of them together fit best.</source>
            <translation>Находит месторождения и проявления, показанные у границы обеими сторонами: по положению, названию, виду сырья и размеру. Названия сравниваются в трёх письменностях: иероглифы — по пиньиню и по транскрипции Палладия, русские с латинскими — по буквам; русское название, записанное иероглифами, — по звучанию, это указание, но не доказательство. Точки сопоставляются одна к одной так, чтобы вся совокупность подходила лучше всего.</translation>
        </message>
        <message>
            <source>Following edits</source>
            <translation>Слежение за правкой</translation>
        </message>
        <message>
            <source>For a layer of codes such as L_CODE: the table that says what each stands for</source>
            <translation>Для слоя с кодами (например, L_CODE): таблица, где сказано, что каждый из них обозначает</translation>
        </message>
        <message>
            <source>For a layer whose texts were read with a wrong encoding and then saved, such as þðñêàÿ for юрская: they are read as they were meant, where that can be told. The layer itself is not changed.</source>
            <translation>Для слоя, тексты которого прочитали в неверной кодировке и сохранили, например þðñêàÿ вместо «юрская»: они читаются так, как были написаны, если это можно установить. Сам слой не меняется.</translation>
        </message>
        <message>
            <source>For a map of domains, whose units are known by name and not by an index: the joint map, such as tectonic_2500k. Left out, indices are read.</source>
            <translation>Для карты доменов, где подразделения известны по названию, а не по индексу: совместная карта, например tectonic_2500k. Если не указана, читаются индексы.</translation>
        </message>
        <message>
            <source>For layers that carry a code, such as L_CODE, in place of an index: the table that says which index each code stands for. The index field is then that of the code; it is found by its values where left out. A code of several units is never decided silently.</source>
            <translation>Для слоёв, где вместо индекса стоит код, например L_CODE: таблица, где сказано, какой индекс обозначает каждый код. Поле индекса тогда — поле кода; если оно не указано, его находят по значениям. Код нескольких подразделений никогда не толкуется молча.</translation>
        </message>
        <message>
            <source>For layers too large for one machine: a cluster that reads the GeoPackages and finds who faces whom, such as tcp://host:8786. Its workers need QGIS, this plugin on their Python path, and the files under the same paths. The result is the same to the byte.</source>
            <translation>Для слоёв, слишком больших для одной машины: кластер читает GeoPackage и находит, что с чем граничит, например tcp://host:8786. На узлах нужны QGIS, этот модуль в пути Python и те же файлы по тем же путям. Результат совпадает байт в байт.</translation>
        </message>
        <message>
            <source>For styles: en, zh or ru labels every joint unit by its code and its name in that language; all, by its code and all its names. Tables hold all names anyway.</source>
            <translation>Для стилей: en, zh или ru подписывает каждое единое подразделение кодом и названием на этом языке; all — кодом и всеми названиями. В таблицах всегда все названия.</translation>
        </message>
        <message>
            <source>For the dock alone: edits of the layers then change single rows of results in memory.</source>
            <translation>Только для панели: правки слоёв затем меняют отдельные строки результатов в памяти.</translation>
        </message>
        <message>
            <source>Found by comparing the applied layers.</source>
            <translation>Установлено сравнением слоёв с применённой легендой.</translation>
        </message>
        <message>
            <source>From km</source>
            <translation>От км</translation>
        </message>
        <message>
            <source>From {start} to {end} km</source>
            <translation>От {start} до {end} км</translation>
        </message>
        <message>
            <source>Fronts that face each other: {china} km on the Chinese side, {russia} km on the Russian side, measured on the ellipsoid; worked in {crs}.</source>
            <translation>Обращённые друг к другу края: {china} км с китайской стороны, {russia} км с российской, измерено на эллипсоиде; рабочая система {crs}.</translation>
        </message>
        <message>
            <source>Further Chinese deposit fields</source>
            <translation>Прочие поля китайских месторождений</translation>
        </message>
        <message>
            <source>Further Chinese fields</source>
            <translation>Дополнительные поля китайского слоя</translation>
        </message>
        <message>
            <source>Further Chinese line fields</source>
            <translation>Прочие поля китайских линий</translation>
        </message>
        <message>
            <source>Further Russian deposit fields</source>
            <translation>Прочие поля российских месторождений</translation>
        </message>
        <message>
            <source>Further Russian fields</source>
            <translation>Дополнительные поля российского слоя</translation>
        </message>
        <message>
            <source>Further Russian line fields</source>
            <translation>Прочие поля российских линий</translation>
        </message>
        <message>
            <source>Gaps and overlaps up to this are slivers, m</source>
            <translation>Зазоры и перекрытия до этого — узкие полосы, м</translation>
        </message>
        <message>
            <source>Gaps filled in them, km²</source>
            <translation>Заполнено зазоров в них, км²</translation>
        </message>
        <message>
            <source>Gaps: {km} km</source>
            <translation>Зазоры: {km} км</translation>
        </message>
        <message>
            <source>Ge&amp;nesis</source>
            <translation>&amp;Генезис</translation>
        </message>
        <message>
            <source>Genesis</source>
            <translation>Генезис</translation>
        </message>
        <message>
            <source>Geodynamic setting</source>
            <translation>Геодинамическая обстановка</translation>
        </message>
        <message>
            <source>Give both limits in Ma, the older and the younger.</source>
            <translation>Укажите обе границы в млн лет: древнюю и молодую.</translation>
        </message>
        <message>
            <source>Give the layer in this project the system EPSG:4326. The file itself is not changed; of another datum it may lie some hundred metres off.</source>
            <translation>Назначить слою в этом проекте систему EPSG:4326. Сам файл не меняется; при другом датуме слой может лежать со сдвигом в несколько сотен метров.</translation>
        </message>
        <message>
            <source>Give the older age too.</source>
            <translation>Укажите и более древний возраст.</translation>
        </message>
        <message>
            <source>Given legend</source>
            <translation>Полученная легенда</translation>
        </message>
        <message>
            <source>Given up to find it: {criteria}</source>
            <translation>Чтобы найти его, ослаблено: {criteria}</translation>
        </message>
        <message>
            <source>Go through the conflicts of this comparison and decide them</source>
            <translation>Рассмотреть расхождения этого сопоставления и принять решения</translation>
        </message>
        <message>
            <source>Go to the two units of this conflict in the joint legend</source>
            <translation>Перейти к двум подразделениям этого расхождения в единой легенде</translation>
        </message>
        <message>
            <source>Greatest bend (degrees)</source>
            <translation>Наибольший изгиб (градусы)</translation>
        </message>
        <message>
            <source>History ({count})</source>
            <translation>История ({count})</translation>
        </message>
        <message>
            <source>How far an end may lie from the border, in metres; two ends of one line may therefore lie twice as far apart. Left out, the map's: half a millimetre on the map for lines, one for contacts of polygons.</source>
            <translation>Как далеко конец может лежать от границы, в метрах; два конца одной линии могут отстоять вдвое дальше. Если не задано, берётся значение карты: полмиллиметра на карте для линий, миллиметр для границ полигонов.</translation>
        </message>
        <message>
            <source>How far apart edges face each other, m</source>
            <translation>До какого расстояния края обращены друг к другу, м</translation>
        </message>
        <message>
            <source>How far apart the fronts lie, as JSON</source>
            <translation>Расстояния между краями слоёв (JSON)</translation>
        </message>
        <message>
            <source>How far from the border points are looked at, in metres. Left out, the map's, 20 km in general.</source>
            <translation>На каком расстоянии от границы рассматриваются точки, в метрах. Если не задано, берётся значение карты, обычно 20 км.</translation>
        </message>
        <message>
            <source>How {index} relates to {code} cannot be told by age and rocks. Choose Map to… and say it.</source>
            <translation>По возрасту и породам нельзя сказать, как {index} относится к {code}. Выберите «Отнести к…» и укажите отношение.</translation>
        </message>
        <message>
            <source>How {index} relates to {code} is told neither by names and ranks nor by kilometres: {others} have the same age and rocks. Choose Map to… and say it.</source>
            <translation>Ни названия, ни ранги, ни километры не говорят, как {index} относится к {code}: у {others} те же возраст и породы. Выберите «Отнести к…» и укажите отношение.</translation>
        </message>
        <message>
            <source>ICS</source>
            <translation>МСШ</translation>
        </message>
        <message>
            <source>Identifier field</source>
            <translation>Поле идентификатора</translation>
        </message>
        <message>
            <source>Import Corrections</source>
            <translation>Импорт исправлений</translation>
        </message>
        <message>
            <source>Import Decisions</source>
            <translation>Импорт решений</translation>
        </message>
        <message>
            <source>Import Joint Legend</source>
            <translation>Импорт единой легенды</translation>
        </message>
        <message>
            <source>Import Profile</source>
            <translation>Импорт профиля</translation>
        </message>
        <message>
            <source>Imported: {adopted} recorded as agreed, {proposed} proposed.</source>
            <translation>Импортировано: внесено как согласованное — {adopted}, предложено — {proposed}.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>In Legend</source>
            <translation>В легенде</translation>
        </message>
        <message>
            <source>In Ma. Empty, the limit follows from the age symbol.</source>
            <translation>В млн лет. Если пусто, граница следует из символа возраста.</translation>
        </message>
        <message>
            <source>In Processing: {text}</source>
            <translation>В инструментах анализа: {text}</translation>
        </message>
        <message>
            <source>In a &amp;team's store on PostGIS</source>
            <translation>В хранилище &amp;группы на PostGIS</translation>
        </message>
        <message>
            <source>In some files {written} is written for {meant}, {limits}: look into the legend.</source>
            <translation>В некоторых файлах {written} пишут вместо {meant}, {limits}: сверьтесь с легендой.</translation>
        </message>
        <message>
            <source>In the File</source>
            <translation>В файле</translation>
        </message>
        <message>
            <source>In the table {table} the row {key} has the value “{value}”, no number. Correct that row.</source>
            <translation>В таблице {table} в строке {key} стоит значение «{value}», это не число. Исправьте эту строку.</translation>
        </message>
        <message>
            <source>In {where} decisions were signed already, so nothing was copied into it. Open the review again to see them.</source>
            <translation>В {where} уже подписаны решения, поэтому ничего не скопировано. Откройте рецензирование заново, чтобы их увидеть.</translation>
        </message>
        <message>
            <source>In {where} stands another journal than the one that was open. Nothing was stored. Ask its administrator what became of it, or choose the store of decisions anew.</source>
            <translation>В {where} теперь другой журнал, не тот, что был открыт. Ничего не сохранено. Узнайте у администратора, что с ним стало, или выберите хранилище решений заново.</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Индекс</translation>
        </message>
        <message>
            <source>Index field</source>
            <translation>Поле индекса</translation>
        </message>
        <message>
            <source>Index field of the new edition</source>
            <translation>Поле индекса нового издания</translation>
        </message>
        <message>
            <source>Index field of the old edition</source>
            <translation>Поле индекса старого издания</translation>
        </message>
        <message>
            <source>Index field of the other side</source>
            <translation>Поле индекса другой стороны</translation>
        </message>
        <message>
            <source>Index of agreement of {km} km of border: {index}. It is the share of the compared kilometres that agree or are consistent; minor differences count half.</source>
            <translation>Индекс согласованности {km} км границы: {index}. Это доля сопоставленных километров, которые согласованы или не противоречат друг другу; небольшие различия идут за половину.</translation>
        </message>
        <message>
            <source>Indices that are not mapped</source>
            <translation>Индексы без соответствия</translation>
        </message>
        <message>
            <source>International chart (ICS)</source>
            <translation>Международная шкала (ICS)</translation>
        </message>
        <message>
            <source>Irreconcilable</source>
            <translation>Неувязываемые</translation>
        </message>
        <message>
            <source>It cannot be read as a table. Save it as CSV in UTF-8, or remove it.</source>
            <translation>Его нельзя прочитать как таблицу. Сохраните его как CSV в UTF-8 или удалите.</translation>
        </message>
        <message>
            <source>It cannot be read as a table. Save it as CSV in UTF-8.</source>
            <translation>Его нельзя прочитать как таблицу. Сохраните его как CSV в UTF-8.</translation>
        </message>
        <message>
            <source>It cannot be read. Save it as CSV in UTF-8.</source>
            <translation>Его нельзя прочитать. Сохраните его как CSV в UTF-8.</translation>
        </message>
        <message>
            <source>It does not say what it is about: name kind ({kinds}) and key, or the two indices of a pair.</source>
            <translation>Не сказано, о чём она: укажите kind ({kinds}) и key или два индекса пары.</translation>
        </message>
        <message>
            <source>It has become part of a conflict that holds another decision.</source>
            <translation>Участок вошёл в другое расхождение, по которому принято иное решение.</translation>
        </message>
        <message>
            <source>It has no column {missing}. A profile has the columns {columns}.</source>
            <translation>В нём нет столбца {missing}. У профиля столбцы {columns}.</translation>
        </message>
        <message>
            <source>It has no column {missing}. Its columns are: {columns}. Choose a table of corrections.</source>
            <translation>Нет столбца {missing}. Столбцы таблицы: {columns}. Выберите таблицу исправлений.</translation>
        </message>
        <message>
            <source>It is on the map, but along {km} km the comparison still finds: {why}</source>
            <translation>На карте это есть, но на {km} км сравнение всё ещё находит: {why}</translation>
        </message>
        <message>
            <source>It is one of {count} units that fit as well.</source>
            <translation>Это одно из подразделений, подходящих не хуже (всего {count}).</translation>
        </message>
        <message>
            <source>It is the only unit of the other side that fits as well.</source>
            <translation>Других подразделений, подходящих не хуже, у другой стороны нет.</translation>
        </message>
        <message>
            <source>It is too large for a profile.</source>
            <translation>Он слишком велик для профиля.</translation>
        </message>
        <message>
            <source>It is too large for a table of corrections.</source>
            <translation>Файл слишком велик для таблицы исправлений.</translation>
        </message>
        <message>
            <source>It may also be:</source>
            <translation>Возможно также:</translation>
        </message>
        <message>
            <source>It stands twice. Remove one of the two rows.</source>
            <translation>Строка повторяется. Удалите одну из двух.</translation>
        </message>
        <message>
            <source>Its joint legend is known, and what was rejected, blocked or declared irreconcilable is never suggested. The store is only read.</source>
            <translation>Его единая легенда учитывается, а то, что отклонено, заблокировано или объявлено неувязываемым, никогда не предлагается. Хранилище только читается.</translation>
        </message>
        <message>
            <source>Its outline gained and lost {area} km².</source>
            <translation>Контур прибавил и потерял {area} км².</translation>
        </message>
        <message>
            <source>Joint &amp;Legend</source>
            <translation>Единая &amp;легенда</translation>
        </message>
        <message>
            <source>Joint &amp;unit</source>
            <translation>Е&amp;диное подразделение</translation>
        </message>
        <message>
            <source>Joint Legend</source>
            <translation>Единая легенда</translation>
        </message>
        <message>
            <source>Joint Map of Both Sides</source>
            <translation>Совместная карта двух сторон</translation>
        </message>
        <message>
            <source>Joint Unit</source>
            <translation>Единое подразделение</translation>
        </message>
        <message>
            <source>Joint legend</source>
            <translation>Единая легенда</translation>
        </message>
        <message>
            <source>Joint legend or store of decisions ({endings})</source>
            <translation>Единая легенда или хранилище решений ({endings})</translation>
        </message>
        <message>
            <source>Joint legend: {action}</source>
            <translation>Единая легенда: {action}</translation>
        </message>
        <message>
            <source>Joint legend: {side}</source>
            <translation>Единая легенда: {side}</translation>
        </message>
        <message>
            <source>Joint map</source>
            <translation>Совместная карта</translation>
        </message>
        <message>
            <source>Joint map without a seam</source>
            <translation>Бесшовная совместная карта</translation>
        </message>
        <message>
            <source>Joint unit to propose</source>
            <translation>Единое подразделение для предложения</translation>
        </message>
        <message>
            <source>Joint units</source>
            <translation>Единые подразделения</translation>
        </message>
        <message>
            <source>Joint units: {units}, rows: {rows}, written to {path}.</source>
            <translation>Единых подразделений: {units}, строк: {rows}, записано в {path}.</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Журнал</translation>
        </message>
        <message>
            <source>Journal as JSON lines</source>
            <translation>Журнал в строках JSON</translation>
        </message>
        <message>
            <source>Junctions</source>
            <translation>Стыки линий</translation>
        </message>
        <message>
            <source>Junctions that need a decision</source>
            <translation>Стыки, требующие решения</translation>
        </message>
        <message>
            <source>Keep in memory what following edits needs</source>
            <translation>Держать в памяти то, что нужно, чтобы следить за правкой</translation>
        </message>
        <message>
            <source>Kilometres</source>
            <translation>Километры</translation>
        </message>
        <message>
            <source>Kilometres before and after</source>
            <translation>Километры до и после</translation>
        </message>
        <message>
            <source>Kilometres by verdict along the border</source>
            <translation>Километры по заключениям вдоль границы</translation>
        </message>
        <message>
            <source>Kilometres by verdict without the agreement and as the map shows it.</source>
            <translation>Километры по заключениям: без согласования и как показывает карта.</translation>
        </message>
        <message>
            <source>Kilometres by verdict, code, pair of units and section, drawn and exported</source>
            <translation>Километры по заключениям, кодам, парам подразделений и отрезкам: график и экспорт</translation>
        </message>
        <message>
            <source>Kilometres of border at the end of each day (UTC) on which anybody signed.</source>
            <translation>Километры границы на конец каждого дня (UTC), когда кто-либо подписывал решения.</translation>
        </message>
        <message>
            <source>Kilometres of border by verdict</source>
            <translation>Километры границы по заключениям</translation>
        </message>
        <message>
            <source>Kilometres of border they settle</source>
            <translation>Километры границы, решаемые ими</translation>
        </message>
        <message>
            <source>Kilometres of front by distance</source>
            <translation>Километры края по расстоянию</translation>
        </message>
        <message>
            <source>Kilometres of front by distance in metres, overlaps negative: {rows}.</source>
            <translation>Километры края по расстоянию в метрах (перекрытия отрицательны): {rows}.</translation>
        </message>
        <message>
            <source>Kilometres of such units, of both sides together</source>
            <translation>Километры границы у таких подразделений, по обеим сторонам вместе</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Тип</translation>
        </message>
        <message>
            <source>Kind, rocks or genesis are read differently.</source>
            <translation>Тип, породы или генезис читаются иначе.</translation>
        </message>
        <message>
            <source>Labels by joint code</source>
            <translation>Подписи кодами единых подразделений</translation>
        </message>
        <message>
            <source>Labels polygons by joint code, where the code has room in them.</source>
            <translation>Подписывает полигоны кодом единого подразделения там, где он помещается.</translation>
        </message>
        <message>
            <source>Language of the labels</source>
            <translation>Язык подписей</translation>
        </message>
        <message>
            <source>Later edits of {layer} stand on the step in which the legend was applied. Undo them first.</source>
            <translation>После шага, на котором применена легенда, слой {layer} правили ещё. Сначала отмените эти правки.</translation>
        </message>
        <message>
            <source>Latest activity</source>
            <translation>Время последней активизации</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Слой</translation>
        </message>
        <message>
            <source>Layer of the other side</source>
            <translation>Слой другой стороны</translation>
        </message>
        <message>
            <source>Layer or table</source>
            <translation>Слой или таблица</translation>
        </message>
        <message>
            <source>Layers that compute the joint units</source>
            <translation>Слои, вычисляющие единые подразделения</translation>
        </message>
        <message>
            <source>Least confidence</source>
            <translation>Наименьшая достоверность</translation>
        </message>
        <message>
            <source>Left as it is</source>
            <translation>Оставлено как есть</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Легенда</translation>
        </message>
        <message>
            <source>Legend table</source>
            <translation>Таблица легенды</translation>
        </message>
        <message>
            <source>Legends</source>
            <translation>Легенды</translation>
        </message>
        <message>
            <source>Letters in the field {field} of {layer} could not be read, as in “{example}”. Set the encoding {encoding} in Layer Properties ▸ Source; where the format has none to set, they are lost for good: export the layer again from its source in that encoding.</source>
            <translation>Буквы в поле {field} слоя {layer} не прочитаны, например «{example}». Задайте кодировку {encoding} в свойствах слоя ▸ Источник; если формат её не задаёт, буквы потеряны безвозвратно: экспортируйте слой заново из исходных данных в этой кодировке.</translation>
        </message>
        <message>
            <source>Letters in the field {field} of {layer} were lost when the file was saved, as in “{example}”. They cannot be restored: ask for the file in GeoPackage or UTF-8.</source>
            <translation>В поле {field} слоя {layer} при сохранении файла потеряны буквы, например «{example}». Восстановить их нельзя: запросите файл в GeoPackage или UTF-8.</translation>
        </message>
        <message>
            <source>Letters of {index} were lost: question marks stand in their place.</source>
            <translation>Буквы индекса {index} потеряны: на их месте вопросительные знаки.</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Предел</translation>
        </message>
        <message>
            <source>Limits by {sources}.</source>
            <translation>Источники пределов: {sources}.</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Линия</translation>
        </message>
        <message>
            <source>Line {line} is no entry of a journal of decisions. Ask for the file again.</source>
            <translation>Строка {line} — не запись журнала решений. Запросите файл ещё раз.</translation>
        </message>
        <message>
            <source>Lines and Points</source>
            <translation>Линии и точки</translation>
        </message>
        <message>
            <source>Lines that end at the border</source>
            <translation>Линии, обрывающиеся на границе</translation>
        </message>
        <message>
            <source>Lines that go on</source>
            <translation>Линии, которые продолжаются</translation>
        </message>
        <message>
            <source>List All</source>
            <translation>Показать все</translation>
        </message>
        <message>
            <source>List decisions that could not be carried, and why</source>
            <translation>Показать решения, которые не удалось перенести, и почему</translation>
        </message>
        <message>
            <source>List the units of this layer, and correct what was read wrong</source>
            <translation>Показать подразделения этого слоя и исправить прочитанное неверно</translation>
        </message>
        <message>
            <source>Lithology</source>
            <translation>Литология</translation>
        </message>
        <message>
            <source>Lithology field</source>
            <translation>Поле литологии</translation>
        </message>
        <message>
            <source>Lithology field of the new edition</source>
            <translation>Поле литологии нового издания</translation>
        </message>
        <message>
            <source>Lithology field of the old edition</source>
            <translation>Поле литологии старого издания</translation>
        </message>
        <message>
            <source>Lithology field of the other side</source>
            <translation>Поле литологии другой стороны</translation>
        </message>
        <message>
            <source>Look-alike characters were replaced: {changes}.</source>
            <translation>Заменены похожие знаки: {changes}.</translation>
        </message>
        <message>
            <source>Looking for schemas</source>
            <translation>Поиск схем</translation>
        </message>
        <message>
            <source>Ma</source>
            <translation>млн лет</translation>
        </message>
        <message>
            <source>Make one layer of both sides: equal units become one polygon across the border</source>
            <translation>Сделать из слоёв обеих сторон один: равные подразделения становятся одним полигоном через границу</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>Руководство</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Карта</translation>
        </message>
        <message>
            <source>Map to…</source>
            <translation>Отнести к…</translation>
        </message>
        <message>
            <source>Map {count} units</source>
            <translation>Отнести подразделения: {count}</translation>
        </message>
        <message>
            <source>Mappings that are not agreed yet were not applied: {indices}.</source>
            <translation>Ещё не согласованные соответствия не применены: {indices}.</translation>
        </message>
        <message>
            <source>Mappings, SSSOM</source>
            <translation>Соответствия, SSSOM</translation>
        </message>
        <message>
            <source>Match Lines Across the Border</source>
            <translation>Сопоставить линии через границу</translation>
        </message>
        <message>
            <source>Match Points Across the Border</source>
            <translation>Сопоставить точки через границу</translation>
        </message>
        <message>
            <source>Missing in the given</source>
            <translation>Нет в полученной</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Must be known</source>
            <translation>Должно быть известно</translation>
        </message>
        <message>
            <source>Na&amp;me</source>
            <translation>&amp;Название</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Name field</source>
            <translation>Поле названия</translation>
        </message>
        <message>
            <source>Name field of the new edition</source>
            <translation>Поле названия нового издания</translation>
        </message>
        <message>
            <source>Name field of the old edition</source>
            <translation>Поле названия старого издания</translation>
        </message>
        <message>
            <source>Name field of the other side</source>
            <translation>Поле названия другой стороны</translation>
        </message>
        <message>
            <source>Name in &amp;Chinese</source>
            <translation>Название по-&amp;китайски</translation>
        </message>
        <message>
            <source>Name in &amp;English</source>
            <translation>Название по-&amp;английски</translation>
        </message>
        <message>
            <source>Name in &amp;Russian</source>
            <translation>Название по-&amp;русски</translation>
        </message>
        <message>
            <source>Name of the file</source>
            <translation>Имя файла</translation>
        </message>
        <message>
            <source>Name of the unit</source>
            <translation>Название подразделения</translation>
        </message>
        <message>
            <source>Name: {name}.</source>
            <translation>Название: {name}.</translation>
        </message>
        <message>
            <source>Nat&amp;ure</source>
            <translation>Прир&amp;ода</translation>
        </message>
        <message>
            <source>Nature of the domain</source>
            <translation>Природа структуры</translation>
        </message>
        <message>
            <source>Neither unit faces any across the border: no kilometres of contact speak for them.</source>
            <translation>Ни одно из двух подразделений не встречает соседей через границу: километров контакта, которые говорили бы за них, нет.</translation>
        </message>
        <message>
            <source>Never Suggest</source>
            <translation>Больше не предлагать</translation>
        </message>
        <message>
            <source>New GeoPackages, one for each side</source>
            <translation>Новые GeoPackage, по одному на сторону</translation>
        </message>
        <message>
            <source>New Unit…</source>
            <translation>Новое подразделение…</translation>
        </message>
        <message>
            <source>New edition</source>
            <translation>Новое издание</translation>
        </message>
        <message>
            <source>New fields in the edit buffer of the layers</source>
            <translation>Новые поля в буфере правки слоёв</translation>
        </message>
        <message>
            <source>New polygons</source>
            <translation>Новые полигоны</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Следующее</translation>
        </message>
        <message>
            <source>Next Missing</source>
            <translation>Следующее без пары</translation>
        </message>
        <message>
            <source>No age.</source>
            <translation>Возраста нет.</translation>
        </message>
        <message>
            <source>No border is given: it is taken to run through the places where lines of both sides meet. Lines that end alone are then told only there. Give a border line, or the polygons of both sides, to find them all.</source>
            <translation>Граница не задана: она проводится через места, где сходятся линии обеих сторон, и одиночные обрывы находятся только там. Чтобы найти все, задайте линию границы или полигоны обеих сторон.</translation>
        </message>
        <message>
            <source>No border is given: points are looked at where points of both sides lie near each other. Give a border line, or the polygons of both sides, to tell on whose ground they lie.</source>
            <translation>Граница не задана: рассматриваются места, где точки обеих сторон близки друг к другу. Чтобы узнать, на чьей территории они лежат, задайте линию границы или полигоны обеих сторон.</translation>
        </message>
        <message>
            <source>No candidate is chosen. Choose a unit that is not mapped.</source>
            <translation>Вариант не выбран. Выберите подразделение без соответствия.</translation>
        </message>
        <message>
            <source>No cluster answers at {address}. Check the address of the Dask scheduler and that it runs, or leave it empty.</source>
            <translation>По адресу {address} кластер не отвечает. Проверьте адрес планировщика Dask и запущен ли он, или оставьте поле пустым.</translation>
        </message>
        <message>
            <source>No comparison is shown: units that are not mapped yet are not known.</source>
            <translation>Сопоставление не показано: какие подразделения ещё без соответствия, неизвестно.</translation>
        </message>
        <message>
            <source>No conflict is chosen.</source>
            <translation>Расхождение не выбрано.</translation>
        </message>
        <message>
            <source>No conflict is chosen. Choose one in the list first.</source>
            <translation>Расхождение не выбрано. Сначала выберите его в списке.</translation>
        </message>
        <message>
            <source>No connection to PostgreSQL is saved in this QGIS yet. Make one first: Browser ▸ PostgreSQL ▸ New Connection.</source>
            <translation>В этом QGIS ещё нет сохранённых соединений PostgreSQL. Сначала создайте: Браузер ▸ PostgreSQL ▸ Новое соединение.</translation>
        </message>
        <message>
            <source>No coordinate operation leads from {source} to {working}. Check the coordinate reference system of the layer.</source>
            <translation>Нет преобразования координат из {source} в {working}. Проверьте систему координат слоя.</translation>
        </message>
        <message>
            <source>No criterion has a weight: nothing would be compared. Give one a weight.</source>
            <translation>Ни у одного критерия нет веса: сопоставлять было бы нечего. Задайте вес хотя бы одному.</translation>
        </message>
        <message>
            <source>No deposit can be of both classes: the different limits do not explain it.</source>
            <translation>Ни одно месторождение не может относиться к обоим классам: различием градаций это не объясняется.</translation>
        </message>
        <message>
            <source>No field of the layer {layer} looks like an index. Choose one of: {fields}.</source>
            <translation>В слое {layer} нет поля, похожего на индекс. Выберите одно из: {fields}.</translation>
        </message>
        <message>
            <source>No field of the legend table {table} looks like an index. Its fields are: {fields}.</source>
            <translation>Ни одно поле таблицы легенды {table} не похоже на индекс. Её поля: {fields}.</translation>
        </message>
        <message>
            <source>No field of {layer} has values that stand in a field of the legend table {table}. Choose the field with the code, or another table.</source>
            <translation>Ни у одного поля слоя {layer} нет значений, которые есть в таблице легенды {table}. Выберите поле с кодом или другую таблицу.</translation>
        </message>
        <message>
            <source>No field of {layer} is known to tell the kind, movement or activity of its lines: they are compared as plain lines. Choose the fields yourself; there are: {fields}.</source>
            <translation>В слое {layer} не найдено полей с типом, кинематикой или активностью разломов: его линии сравниваются просто как линии. Выберите поля сами; имеются: {fields}.</translation>
        </message>
        <message>
            <source>No joint unit is chosen. Choose one, then edit it.</source>
            <translation>Единое подразделение не выбрано. Выберите его, затем изменяйте.</translation>
        </message>
        <message>
            <source>No joint unit is suggested: the units are too unlike, or are not read.</source>
            <translation>Единое подразделение не предлагается: подразделения слишком различны или не прочитаны.</translation>
        </message>
        <message>
            <source>No line of the corridor is given: the whole border is compared. Give the line of the deep profile to compare only the strip around it.</source>
            <translation>Линия коридора не задана: сопоставлена вся граница. Укажите линию глубинного профиля, чтобы сопоставить только полосу вдоль неё.</translation>
        </message>
        <message>
            <source>No line reaches the border: no end lies within {tolerance} m of it. Check the coordinate reference systems, or give a larger tolerance.</source>
            <translation>Ни одна линия не доходит до границы: в {tolerance} м от неё нет концов линий. Проверьте системы координат или увеличьте допуск.</translation>
        </message>
        <message>
            <source>No metric coordinate reference system can be made for where the layers lie. Check that each has the one it was drawn in: Layer ▸ Set CRS of Layer(s).</source>
            <translation>Для места, где лежат слои, нельзя построить систему координат в метрах. Проверьте, что для каждого слоя задана та, в которой он составлен: Слой ▸ Изменить систему координат слоя.</translation>
        </message>
        <message>
            <source>No part of the border lies within {width} km of the line {layer}. Check its coordinate reference system, or choose the line of the profile that crosses this border.</source>
            <translation>Ни одна часть границы не лежит в пределах {width} км от линии {layer}. Проверьте её систему координат или выберите линию профиля, пересекающую эту границу.</translation>
        </message>
        <message>
            <source>No part of {unit}, for its age reaches beyond: {others}.</source>
            <translation>Не входят в {unit}, так как выходят за пределы его возраста: {others}.</translation>
        </message>
        <message>
            <source>No point lies within {buffer} m of the border. Check the coordinate reference systems, or give a larger buffer.</source>
            <translation>В {buffer} м от границы нет точек. Проверьте системы координат или расширьте полосу.</translation>
        </message>
        <message>
            <source>No row has an action, so there is nothing to sign. Write one of these into the column action: {actions}.</source>
            <translation>Ни в одной строке нет действия, подписывать нечего. Впишите в столбец action одно из: {actions}.</translation>
        </message>
        <message>
            <source>No two units meet along so many kilometres.</source>
            <translation>Ни одна пара подразделений не соседствует на таком протяжении.</translation>
        </message>
        <message>
            <source>No unit fits the filter.</source>
            <translation>Ни одно подразделение не подходит под фильтр.</translation>
        </message>
        <message>
            <source>No unit of a side is chosen. Choose one or several in the tree first.</source>
            <translation>Не выбрано ни одно подразделение сторон. Сначала выберите одно или несколько в дереве.</translation>
        </message>
        <message>
            <source>No unit that is shown is missing.</source>
            <translation>Среди показанных нет подразделений без соответствия.</translation>
        </message>
        <message>
            <source>Nobody has signed anything yet.</source>
            <translation>Пока никто ничего не подписал.</translation>
        </message>
        <message>
            <source>Nobody has signed on {what} yet, and what is proposed must name its evidence: give the stretches of a comparison.</source>
            <translation>По {what} ещё никто не подписывал, а предложению нужно основание: укажите участки границы из сравнения.</translation>
        </message>
        <message>
            <source>Nobody is known who could sign. Say first who reviews.</source>
            <translation>Неизвестно, кто подписывает. Сначала укажите рецензента.</translation>
        </message>
        <message>
            <source>Nobody signs yet: read only</source>
            <translation>Подписывать пока некому: только чтение</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Not everything could be written to {destination}: {detail} Check that the disk is not full and that identifiers are unique, or choose another place.</source>
            <translation>Не всё удалось записать в {destination}: {detail} Проверьте, что на диске есть место, а идентификаторы не повторяются, или выберите другое место.</translation>
        </message>
        <message>
            <source>Not mapped</source>
            <translation>Без соответствия</translation>
        </message>
        <message>
            <source>Not mapped: China</source>
            <translation>Без соответствия: Китай</translation>
        </message>
        <message>
            <source>Not mapped: Russia</source>
            <translation>Без соответствия: Россия</translation>
        </message>
        <message>
            <source>Not mapped: {count} of {total} units, {border} of them at the border ({km} km).</source>
            <translation>Без соответствия: {count} из {total} подразделений, из них у границы {border} ({km} км).</translation>
        </message>
        <message>
            <source>Not on the map</source>
            <translation>Нет на карте</translation>
        </message>
        <message>
            <source>Nothing can be written to {path}: the folder or the file is read-only or in use. Choose another folder.</source>
            <translation>В {path} нельзя записать: папка или файл доступны только для чтения или заняты. Выберите другую папку.</translation>
        </message>
        <message>
            <source>Nothing could be compared: there is no index of agreement.</source>
            <translation>Сопоставить ничего не удалось: индекса согласованности нет.</translation>
        </message>
        <message>
            <source>Nothing fits what is searched for.</source>
            <translation>Ничего подходящего не найдено.</translation>
        </message>
        <message>
            <source>Nothing in the legend contradicts.</source>
            <translation>Противоречий в легенде нет.</translation>
        </message>
        <message>
            <source>Nothing in the list waits for you any more.</source>
            <translation>В списке больше нет расхождений, ожидающих вас.</translation>
        </message>
        <message>
            <source>Nothing is signed yet. What both sides have signed elsewhere, with a protocol or a date, is recorded as agreed; all else is proposed in your name. Nothing is taken away.</source>
            <translation>Пока ничего не подписано. То, что обе стороны подписали в другом месте, с протоколом или датой, вносится как согласованное; всё остальное предлагается от вашего имени. Ничего не удаляется.</translation>
        </message>
        <message>
            <source>Nothing is to be decided on these two units.</source>
            <translation>По этим двум подразделениям решать нечего.</translation>
        </message>
        <message>
            <source>Nothing of the other side comes near this unit.</source>
            <translation>У другой стороны нет ничего близкого к этому подразделению.</translation>
        </message>
        <message>
            <source>Nothing tells the units of both sides. Give the stretches of a comparison, or the units of both sides.</source>
            <translation>Подразделения обеих сторон не указаны. Укажите участки из сопоставления или подразделения обеих сторон.</translation>
        </message>
        <message>
            <source>Nothing that is chosen can be treated so.</source>
            <translation>С выбранным так поступить нельзя.</translation>
        </message>
        <message>
            <source>Nothing that is chosen waits for your side. Choose what is bold.</source>
            <translation>Среди выбранного ничто не ждёт вашей стороны. Выберите выделенное жирным.</translation>
        </message>
        <message>
            <source>Nothing was decided or said yet.</source>
            <translation>Решений и комментариев пока нет.</translation>
        </message>
        <message>
            <source>Nothing was repaired or doubted.</source>
            <translation>Ничего не исправлялось и сомнений нет.</translation>
        </message>
        <message>
            <source>Nothing was signed. Rows that cannot be signed: {count}. {first}</source>
            <translation>Ничего не подписано. Строк, которые нельзя подписать: {count}. {first}</translation>
        </message>
        <message>
            <source>Now, km</source>
            <translation>Сейчас, км</translation>
        </message>
        <message>
            <source>Number or date of the protocol in which both sides signed the table, for rows that say they are agreed and name neither.</source>
            <translation>Номер или дата протокола, в котором обе стороны подписали таблицу, — для строк, которые названы согласованными и не указывают ни того ни другого.</translation>
        </message>
        <message>
            <source>Of the kind “not read” it stays out of comparisons.</source>
            <translation>С типом «не прочитано» оно не сопоставляется.</translation>
        </message>
        <message>
            <source>Old edition</source>
            <translation>Старое издание</translation>
        </message>
        <message>
            <source>Old edition: {old}, {old_age}; new edition: {new}, {new_age}.</source>
            <translation>Старое издание: {old}, {old_age}; новое: {new}, {new_age}.</translation>
        </message>
        <message>
            <source>Older age</source>
            <translation>Более древний возраст</translation>
        </message>
        <message>
            <source>Older limit in Ma</source>
            <translation>Древняя граница, млн лет</translation>
        </message>
        <message>
            <source>Older limit, Ma</source>
            <translation>Нижний предел, млн лет</translation>
        </message>
        <message>
            <source>On the map</source>
            <translation>На карте</translation>
        </message>
        <message>
            <source>One fault, its activity shown differently. China: {china}; Russia: {russia}.</source>
            <translation>Один разлом, активность показана по-разному. Китай: {china}; Россия: {russia}.</translation>
        </message>
        <message>
            <source>One joint unit with parts: as the Chinese unit {whole} is, with the Russian parts {parts}.</source>
            <translation>Единое подразделение с частями: как китайское {whole}, российские части – {parts}.</translation>
        </message>
        <message>
            <source>One joint unit with parts: as the Russian unit {whole} is, with the Chinese parts {parts}.</source>
            <translation>Единое подразделение с частями: как российское {whole}, китайские части – {parts}.</translation>
        </message>
        <message>
            <source>One layer has lines, the other polygons. Give lines on both sides, or polygons on both: then their contacts are matched.</source>
            <translation>В одном слое линии, в другом полигоны. Задайте с обеих сторон линии или с обеих полигоны: тогда сопоставляются их границы.</translation>
        </message>
        <message>
            <source>One limit of {symbol} is not fixed; that of {whole} was taken.</source>
            <translation>Одна из границ {symbol} не установлена; взята граница {whole}.</translation>
        </message>
        <message>
            <source>One line per piece of border where the answer changes: solved, created, less or more severe, with the verdicts, codes and indices of before and after.</source>
            <translation>По линии на каждый кусок границы, где ответ меняется: устранено, возникло, стало менее или более серьёзным; с заключениями, кодами и индексами до и после.</translation>
        </message>
        <message>
            <source>One line per stretch along which one Chinese polygon faces one Russian.</source>
            <translation>Одна линия на участок, вдоль которого один китайский полигон граничит с одним российским.</translation>
        </message>
        <message>
            <source>One line, shown as two kinds. China: {china}; Russia: {russia}.</source>
            <translation>Одна линия показана как линии двух типов. Китай: {china}; Россия: {russia}.</translation>
        </message>
        <message>
            <source>One map: close &amp;gaps between equal units</source>
            <translation>Единая карта: закрыть &amp;зазоры между равными подразделениями</translation>
        </message>
        <message>
            <source>One point for each line or contact that reaches the border: what becomes of it, which features belong together, offset, bend, severity and reason.</source>
            <translation>По точке на каждую линию или границу тел, доходящую до границы: что с ней происходит, какие объекты соответствуют друг другу, смещение, изгиб, степень важности и причина.</translation>
        </message>
        <message>
            <source>One point for each pair and for each point without a partner: duplicate, same_place, china_only or russia_only, with score, severity and reason.</source>
            <translation>По точке на каждую пару и на каждую точку без пары: duplicate (дубль), same_place (то же место), china_only (только Китай) или russia_only (только Россия), с оценкой, степенью важности и причиной.</translation>
        </message>
        <message>
            <source>One point per conflict, be it a stretch, a line or a deposit: its place in km, severity, codes, reason and the features of both sides.</source>
            <translation>По точке на каждое расхождение, будь то участок, линия или месторождение: место в км, серьёзность, коды, причина и объекты обеих сторон.</translation>
        </message>
        <message>
            <source>One polygon per change: what it was and what it is, its area and what its outline gained and lost in km², and its kilometres of border. Unchanged ones are counted only.</source>
            <translation>По полигону на каждое изменение: чем был и чем стал, его площадь, сколько контур прибавил и потерял в км², сколько км границы. Неизменившиеся только считаются.</translation>
        </message>
        <message>
            <source>One row per agreed decision that the map does not bear out: kilometres, and the reason.</source>
            <translation>По строке на каждое согласованное решение, которое карта не подтверждает: километры и причина.</translation>
        </message>
        <message>
            <source>One row per candidate, the best first: both indices, how the Chinese unit relates to the Russian one, score, reasons, kilometres, what was relaxed.</source>
            <translation>По строке на вариант, лучшие первыми: индексы обеих сторон, отношение китайского подразделения к российскому, оценка, основания, километры, ослабленный критерий.</translation>
        </message>
        <message>
            <source>One row per changed column, added or missing unit and refused row: what it is, what becomes of it (adopted, proposed, left), before and after, and why.</source>
            <translation>По строке на каждый изменённый столбец, добавленное или недостающее подразделение и непринятую строку: что это, что с этим станет (adopted — записано как согласованное, proposed — предложено, left — оставлено), до и после, и почему.</translation>
        </message>
        <message>
            <source>One row per conflict, pair of units, joint unit or section: status, signatures.</source>
            <translation>По строке на каждое расхождение, пару подразделений, единое подразделение или отрезок границы: статус, подписи.</translation>
        </message>
        <message>
            <source>One row per decision that held with the old edition and no longer does, and why.</source>
            <translation>По строке на каждое решение, действовавшее со старым изданием и больше не действующее, с причиной.</translation>
        </message>
        <message>
            <source>One row per polygon of either side: what it became part of, by which mapping; and one per gap that was filled, with the polygons it lay between.</source>
            <translation>По строке на полигон каждой стороны: частью чего он стал и по какому соответствию; и по строке на каждый заполненный зазор с полигонами, между которыми он был.</translation>
        </message>
        <message>
            <source>One row per signed decision, undone ones too, in the order of signing.</source>
            <translation>По строке на каждое подписанное решение, включая отменённые, в порядке подписания.</translation>
        </message>
        <message>
            <source>Only on a condition</source>
            <translation>Только при условии</translation>
        </message>
        <message>
            <source>Only the difference is shown, nothing is signed. Look at it, then switch this off.</source>
            <translation>Показывается только различие, ничего не подписывается. Посмотрите его, затем выключите.</translation>
        </message>
        <message>
            <source>Only the new edition has it.</source>
            <translation>Есть только в новом издании.</translation>
        </message>
        <message>
            <source>Only the old edition has it.</source>
            <translation>Есть только в старом издании.</translation>
        </message>
        <message>
            <source>Only the side that proposed this can take it back.</source>
            <translation>Отозвать это может только предложившая сторона.</translation>
        </message>
        <message>
            <source>Only the strip around this line is compared, on the map along the corridor.</source>
            <translation>На карте вдоль коридора сопоставляется только полоса вдоль этой линии.</translation>
        </message>
        <message>
            <source>Only what is on the &amp;map</source>
            <translation>Только в пределах &amp;карты</translation>
        </message>
        <message>
            <source>Only what waits for &amp;me</source>
            <translation>Только ожидающие &amp;меня</translation>
        </message>
        <message>
            <source>Only where nothing else lies, and within the tolerance; what is filled is told</source>
            <translation>Только там, где больше ничего нет, и в пределах допуска; заполненное указывается</translation>
        </message>
        <message>
            <source>Only {china} against {russia}</source>
            <translation>Только {china} против {russia}</translation>
        </message>
        <message>
            <source>Only {reviewer}, who signed it, can undo this. Reopen it instead.</source>
            <translation>Отменить это может только подписавший: {reviewer}. Вместо этого откройте вопрос повторно.</translation>
        </message>
        <message>
            <source>Open conflicts</source>
            <translation>Открытые расхождения</translation>
        </message>
        <message>
            <source>Open the &amp;Training Sheet</source>
            <translation>Открыть &amp;учебный лист</translation>
        </message>
        <message>
            <source>Open the store of decisions again</source>
            <translation>Открыть хранилище решений снова</translation>
        </message>
        <message>
            <source>Opposite movement on one fault. China: {china}; Russia: {russia}.</source>
            <translation>На одном разломе показаны противоположные смещения. Китай: {china}; Россия: {russia}.</translation>
        </message>
        <message>
            <source>Other units changed and not saved: {count}</source>
            <translation>Изменены, но не сохранены другие подразделения: {count}</translation>
        </message>
        <message>
            <source>Out of scope</source>
            <translation>Вне предмета карты</translation>
        </message>
        <message>
            <source>Over Time…</source>
            <translation>По времени…</translation>
        </message>
        <message>
            <source>Overlap of both maps in them, km²</source>
            <translation>Перекрытие двух карт в них, км²</translation>
        </message>
        <message>
            <source>Overlaps: {km} km</source>
            <translation>Перекрытия: {km} км</translation>
        </message>
        <message>
            <source>Overview of the whole border</source>
            <translation>Обзор всей границы</translation>
        </message>
        <message>
            <source>Own Profile…</source>
            <translation>Свой профиль…</translation>
        </message>
        <message>
            <source>Own colour</source>
            <translation>Свой цвет</translation>
        </message>
        <message>
            <source>Pair of units</source>
            <translation>Пара подразделений</translation>
        </message>
        <message>
            <source>Pairs mapped to one joint unit are agreed.</source>
            <translation>Пары, отнесённые к одному единому подразделению, считаются согласованными.</translation>
        </message>
        <message>
            <source>Pairs of points</source>
            <translation>Пары точек</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Сдвиг</translation>
        </message>
        <message>
            <source>Part of the border</source>
            <translation>Часть границы</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Части</translation>
        </message>
        <message>
            <source>Parts of the Border</source>
            <translation>Части границы</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Фаза</translation>
        </message>
        <message>
            <source>Pick on Map</source>
            <translation>Указать на карте</translation>
        </message>
        <message>
            <source>Pieces of border solved</source>
            <translation>Кусков границы с устранёнными расхождениями</translation>
        </message>
        <message>
            <source>Pieces of border with a new conflict</source>
            <translation>Кусков границы с новыми расхождениями</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Точка</translation>
        </message>
        <message>
            <source>Points that need a decision</source>
            <translation>Точки, требующие решения</translation>
        </message>
        <message>
            <source>Points up to this distance may be one place, in metres; with one name up to four times as far. Left out, the map's.</source>
            <translation>Точки на расстоянии до этого значения, в метрах, могут быть одним местом; при одном названии — до четырёх раз дальше. Если не задано, берётся значение карты.</translation>
        </message>
        <message>
            <source>Points within {buffer} m of the border; up to {tolerance} m apart they may be one place, with one name up to {far} m.</source>
            <translation>Точки не далее {buffer} м от границы; на расстоянии до {tolerance} м они могут быть одним местом, при одном названии — до {far} м.</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>Полигоны</translation>
        </message>
        <message>
            <source>Polygons dated anew</source>
            <translation>Полигоны с изменённым возрастом</translation>
        </message>
        <message>
            <source>Polygons described anew</source>
            <translation>Полигоны с изменённым описанием</translation>
        </message>
        <message>
            <source>Polygons drawn anew</source>
            <translation>Полигоны с изменённым контуром</translation>
        </message>
        <message>
            <source>Polygons made of both sides</source>
            <translation>Полигоны, собранные с обеих сторон</translation>
        </message>
        <message>
            <source>Polygons made one across the border: {count}.</source>
            <translation>Полигонов, объединённых через границу: {count}.</translation>
        </message>
        <message>
            <source>Polygons named anew</source>
            <translation>Переименованные полигоны</translation>
        </message>
        <message>
            <source>Polygons of the two layers face each other up to this distance, in metres; that of the geological map 1:2,500,000 where left out.</source>
            <translation>Полигоны двух слоёв считаются стоящими друг против друга до этого расстояния, в метрах; если не указано — как для геологической карты 1:2 500 000.</translation>
        </message>
        <message>
            <source>Polygons that are gone</source>
            <translation>Исчезнувшие полигоны</translation>
        </message>
        <message>
            <source>Press to list only these stretches, press again to list all.</source>
            <translation>Нажмите, чтобы показать только эти участки; ещё раз — чтобы показать все.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Предыдущее</translation>
        </message>
        <message>
            <source>Pro&amp;file</source>
            <translation>Про&amp;филь</translation>
        </message>
        <message>
            <source>Profile, Border, Legend</source>
            <translation>Профиль, граница, легенда</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>Профили</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Ход выполнения</translation>
        </message>
        <message>
            <source>Progress of the Review</source>
            <translation>Ход рассмотрения</translation>
        </message>
        <message>
            <source>Progress of the comparison</source>
            <translation>Ход сопоставления</translation>
        </message>
        <message>
            <source>Progress of the reading</source>
            <translation>Ход чтения</translation>
        </message>
        <message>
            <source>Progress of the review</source>
            <translation>Ход рассмотрения</translation>
        </message>
        <message>
            <source>Progress of the review in kilometres of border</source>
            <translation>Ход рассмотрения в километрах границы</translation>
        </message>
        <message>
            <source>Progress of the review over time</source>
            <translation>Ход рассмотрения по времени</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Предложено</translation>
        </message>
        <message>
            <source>Proposed: no common entry, each pair is decided on its own.</source>
            <translation>Общая запись не предлагается: решение принимается по каждой паре отдельно.</translation>
        </message>
        <message>
            <source>Proposed: one entry of the joint legend, {unit}, together with {part}.</source>
            <translation>Предлагается одна запись единой легенды, {unit}, вместе с {part}.</translation>
        </message>
        <message>
            <source>Proposed: one entry of the joint legend, {unit}, with the parts {parts}.</source>
            <translation>Предлагается одна запись единой легенды, {unit}, с частями {parts}.</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Протокол</translation>
        </message>
        <message>
            <source>Prove Agreed Legend on the Map</source>
            <translation>Проверить согласованную легенду на карте</translation>
        </message>
        <message>
            <source>Puts two layers to which the agreed legend was applied into one layer, in the coordinate system of the Chinese one. Polygons that face each other across the border and are one joint unit become one polygon, which tells its parts and the area each side had; all others stay as they are. Thin gaps between them are filled where nothing else lies, and told; what overlaps is counted once and told. Sources are never changed.</source>
            <translation>Собирает два слоя, к которым применена согласованная легенда, в один слой в системе координат китайского. Полигоны, противостоящие друг другу через границу и относящиеся к одному единому подразделению, становятся одним полигоном, в котором указаны его части и площадь каждой стороны; все прочие остаются как есть. Узкие зазоры между ними заполняются там, где больше ничего нет, и указываются; перекрытие учитывается один раз и указывается. Исходные данные никогда не изменяются.</translation>
        </message>
        <message>
            <source>QGIS project</source>
            <translation>Проект QGIS</translation>
        </message>
        <message>
            <source>QGIS style, QML</source>
            <translation>Стиль QGIS, QML</translation>
        </message>
        <message>
            <source>Quaternary</source>
            <translation>четвертичное</translation>
        </message>
        <message>
            <source>R&amp;ussian layer</source>
            <translation>&amp;Российский слой</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Ранг</translation>
        </message>
        <message>
            <source>Rank of the belt</source>
            <translation>Ранг пояса</translation>
        </message>
        <message>
            <source>Rate (mm a year)</source>
            <translation>Скорость (мм/год)</translation>
        </message>
        <message>
            <source>Re&amp;view…</source>
            <translation>Расс&amp;мотреть…</translation>
        </message>
        <message>
            <source>Read Chinese layer’s texts as they were meant</source>
            <translation>Читать тексты китайского слоя так, как они были написаны</translation>
        </message>
        <message>
            <source>Read Legend</source>
            <translation>Чтение легенды</translation>
        </message>
        <message>
            <source>Read Russian layer’s texts as they were meant</source>
            <translation>Читать тексты российского слоя так, как они были написаны</translation>
        </message>
        <message>
            <source>Read as Meant</source>
            <translation>Читать как было написано</translation>
        </message>
        <message>
            <source>Read as They Stand</source>
            <translation>Читать как есть</translation>
        </message>
        <message>
            <source>Read as {encoding}</source>
            <translation>Читать как {encoding}</translation>
        </message>
        <message>
            <source>Read back, {place} is not what was to be written, and was removed ({detail}). Check that the disk is not full and that identifiers are unique, or choose another place.</source>
            <translation>При обратном чтении {place} не совпадает с тем, что должно было быть записано, и удалён ({detail}). Проверьте, не заполнен ли диск и уникальны ли идентификаторы, или выберите другое место.</translation>
        </message>
        <message>
            <source>Read only. {why}</source>
            <translation>Только чтение. {why}</translation>
        </message>
        <message>
            <source>Read texts as they were meant</source>
            <translation>Читать тексты так, как они были написаны</translation>
        </message>
        <message>
            <source>Read the texts of this layer as they were meant. The layer itself is not changed.</source>
            <translation>Читать тексты этого слоя так, как они были написаны. Сам слой не меняется.</translation>
        </message>
        <message>
            <source>Read the texts of this layer in this encoding. The file itself is not changed.</source>
            <translation>Читать тексты этого слоя в этой кодировке. Сам файл не изменяется.</translation>
        </message>
        <message>
            <source>Read: {path}. Save it to use it.</source>
            <translation>Прочитано: {path}. Сохраните, чтобы использовать.</translation>
        </message>
        <message>
            <source>Reading back what was applied</source>
            <translation>Проверка применённого чтением</translation>
        </message>
        <message>
            <source>Reading the conflicts</source>
            <translation>Чтение расхождений</translation>
        </message>
        <message>
            <source>Reading the decisions</source>
            <translation>Чтение решений</translation>
        </message>
        <message>
            <source>Reading the joint legend</source>
            <translation>Чтение единой легенды</translation>
        </message>
        <message>
            <source>Reading the units of the layers</source>
            <translation>Чтение подразделений слоёв</translation>
        </message>
        <message>
            <source>Reading the units of {layer}</source>
            <translation>Чтение подразделений слоя {layer}</translation>
        </message>
        <message>
            <source>Reading what was found</source>
            <translation>Чтение результатов сопоставления</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Чтение…</translation>
        </message>
        <message>
            <source>Reads the indices of a Chinese or Russian geological layer: age interval on one time scale in Ma, rocks, genesis, rank. One row per distinct index. What cannot be read is kept as “unread”, with the reason; nothing is guessed silently.</source>
            <translation>Читает индексы китайского или российского геологического слоя: возрастной интервал на единой шкале в млн лет, породы, генезис, ранг. Одна строка на каждый индекс. То, что прочитать нельзя, остаётся с пометкой «unread» и причиной; ничего не угадывается молча.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Recorded as agreed</source>
            <translation>Записано как согласованное</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Не принято</translation>
        </message>
        <message>
            <source>Refused rows</source>
            <translation>Непринятые строки</translation>
        </message>
        <message>
            <source>Reject…</source>
            <translation>Отклонить…</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Отношение</translation>
        </message>
        <message>
            <source>Relaxed: {criterion}.</source>
            <translation>Ослаблен критерий: {criterion}.</translation>
        </message>
        <message>
            <source>Remo&amp;ve Correction</source>
            <translation>&amp;Удалить исправление</translation>
        </message>
        <message>
            <source>Reopen…</source>
            <translation>Открыть повторно…</translation>
        </message>
        <message>
            <source>Returns how sure the reading of an index is, from 0 to 1.</source>
            <translation>Возвращает достоверность прочтения индекса, от 0 до 1.</translation>
        </message>
        <message>
            <source>Returns the age of an index as symbols, the older first.</source>
            <translation>Возвращает возраст индекса символами, сначала более древний.</translation>
        </message>
        <message>
            <source>Returns the genetic type an index tells, in the language of QGIS.</source>
            <translation>Возвращает генетический тип, указанный индексом, на языке QGIS.</translation>
        </message>
        <message>
            <source>Returns the older limit of the age of an index, in Ma on ICS v2026/06.</source>
            <translation>Возвращает древнюю границу возраста индекса, в млн лет по ICS v2026/06.</translation>
        </message>
        <message>
            <source>Returns the rocks an index tells, in the language of QGIS.</source>
            <translation>Возвращает породы, указанные индексом, на языке QGIS.</translation>
        </message>
        <message>
            <source>Returns the younger limit of the age of an index, in Ma on ICS v2026/06.</source>
            <translation>Возвращает молодую границу возраста индекса, в млн лет по ICS v2026/06.</translation>
        </message>
        <message>
            <source>Returns what an index stands for: stratified, intrusive, quaternary, unread…</source>
            <translation>Возвращает, что обозначает индекс: stratified, intrusive, quaternary, unread…</translation>
        </message>
        <message>
            <source>Returns what was repaired or doubted while an index was read.</source>
            <translation>Возвращает, что исправлено или вызвало сомнение при чтении индекса.</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Рецензирование</translation>
        </message>
        <message>
            <source>Review: {action}</source>
            <translation>Рассмотрение: {action}</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>Рецензент</translation>
        </message>
        <message>
            <source>Roc&amp;k</source>
            <translation>Пор&amp;ода</translation>
        </message>
        <message>
            <source>Roc&amp;ks</source>
            <translation>Пор&amp;оды</translation>
        </message>
        <message>
            <source>Rocks</source>
            <translation>Породы</translation>
        </message>
        <message>
            <source>Rocks, Genesis</source>
            <translation>Породы, генезис</translation>
        </message>
        <message>
            <source>Row {number} ({section} / {key}): {said}</source>
            <translation>Строка {number} ({section} / {key}): {said}</translation>
        </message>
        <message>
            <source>Row {row} is cut off: it has {found} of {wanted} cells. Ask for the file again, or mend that row.</source>
            <translation>Строка {row} обрезана: в ней {found} из {wanted} ячеек. Запросите файл ещё раз или исправьте эту строку.</translation>
        </message>
        <message>
            <source>Row {row} of the SSSOM table maps “{what}”, which is no unit, relation or joint unit of a joint legend. Choose a table that was exported from one.</source>
            <translation>Строка {row} таблицы SSSOM относит «{what}»: это не подразделение, не отношение и не единое подразделение единой легенды. Выберите таблицу, выгруженную из такой легенды.</translation>
        </message>
        <message>
            <source>Row {row} of the border sections ({section} / {key}): {said}</source>
            <translation>Строка {row} таблицы отрезков границы ({section} / {key}): {said}</translation>
        </message>
        <message>
            <source>Row {row} of the border sections runs from “{start}” to “{end}”. Write kilometres along the border, the smaller first.</source>
            <translation>Строка {row} таблицы отрезков границы: от «{start}» до «{end}». Укажите километры вдоль границы, меньшее число первым.</translation>
        </message>
        <message>
            <source>Row {row} of the border sections says “{section}, {key}, {value}”, which no profile has. Sections are: {allowed}; scale takes china or russia and an edition of that side.</source>
            <translation>В строке {row} таблицы отрезков границы стоит «{section}, {key}, {value}», чего нет ни в одном профиле. Разделы: {allowed}; для scale нужны china или russia и издание шкалы этой стороны.</translation>
        </message>
        <message>
            <source>Row {row} of the corrections has a wrong {column}: {value}. Mend that cell.</source>
            <translation>В строке {row} таблицы исправлений неверное значение столбца {column}: {value}. Исправьте эту ячейку.</translation>
        </message>
        <message>
            <source>Row {row}: {why}</source>
            <translation>Строка {row}: {why}</translation>
        </message>
        <message>
            <source>Rows of the legend</source>
            <translation>Строки легенды</translation>
        </message>
        <message>
            <source>Rows: China · Columns: Russia</source>
            <translation>Строки: Китай · столбцы: Россия</translation>
        </message>
        <message>
            <source>Russia</source>
            <translation>Россия</translation>
        </message>
        <message>
            <source>Russia (training)</source>
            <translation>Россия (учебный)</translation>
        </message>
        <message>
            <source>Russia's is a part of it</source>
            <translation>российское – его часть</translation>
        </message>
        <message>
            <source>Russia: geology (training)</source>
            <translation>Россия: геология (учебная)</translation>
        </message>
        <message>
            <source>Russia: the contact of {left} and {right} reaches the border; no contact on the Chinese side continues it.</source>
            <translation>Россия: граница между {left} и {right} доходит до линии границы; на китайской стороне её ничто не продолжает.</translation>
        </message>
        <message>
            <source>Russia: units at the border</source>
            <translation>Россия: подразделения у границы</translation>
        </message>
        <message>
            <source>Russia: {index}; China: no polygon within the tolerance.</source>
            <translation>Россия: {index}; Китай: в пределах допуска полигона нет.</translation>
        </message>
        <message>
            <source>Russia: {line}: it ends at the border, nothing on the Chinese side continues it.</source>
            <translation>Россия: {line}: обрывается на границе, на китайской стороне продолжения нет.</translation>
        </message>
        <message>
            <source>Russia: {unit} faces {count} different Chinese units: {partners}.</source>
            <translation>Россия: {unit} граничит с разными китайскими подразделениями ({count}): {partners}.</translation>
        </message>
        <message>
            <source>Russian commodity field</source>
            <translation>Российское поле полезного ископаемого</translation>
        </message>
        <message>
            <source>Russian deposits</source>
            <translation>Российские месторождения</translation>
        </message>
        <message>
            <source>Russian deposits (training)</source>
            <translation>Месторождения России (учебные)</translation>
        </message>
        <message>
            <source>Russian faults or contacts</source>
            <translation>Российские разломы или границы тел</translation>
        </message>
        <message>
            <source>Russian index field</source>
            <translation>Поле индекса российского слоя</translation>
        </message>
        <message>
            <source>Russian layer</source>
            <translation>Российский слой</translation>
        </message>
        <message>
            <source>Russian layer with joint units</source>
            <translation>Российский слой с едиными подразделениями</translation>
        </message>
        <message>
            <source>Russian legend table</source>
            <translation>Таблица российской легенды</translation>
        </message>
        <message>
            <source>Russian lines (training)</source>
            <translation>Линии России (учебные)</translation>
        </message>
        <message>
            <source>Russian lithology field</source>
            <translation>Поле литологии российского слоя</translation>
        </message>
        <message>
            <source>Russian name field</source>
            <translation>Поле названия российского слоя</translation>
        </message>
        <message>
            <source>Russian palette</source>
            <translation>Российская палитра</translation>
        </message>
        <message>
            <source>Russian polygons</source>
            <translation>Российские полигоны</translation>
        </message>
        <message>
            <source>Russian polygons at the border</source>
            <translation>Российские полигоны у границы</translation>
        </message>
        <message>
            <source>Russian sense field</source>
            <translation>Российское поле кинематики</translation>
        </message>
        <message>
            <source>Russian sheet field</source>
            <translation>Российское поле листа</translation>
        </message>
        <message>
            <source>Russian size field</source>
            <translation>Российское поле крупности</translation>
        </message>
        <message>
            <source>Russian time scale</source>
            <translation>Шкала времени российского слоя</translation>
        </message>
        <message>
            <source>Russian type field</source>
            <translation>Российское поле типа</translation>
        </message>
        <message>
            <source>Russian units</source>
            <translation>Российские подразделения</translation>
        </message>
        <message>
            <source>SKOS vocabulary, Turtle</source>
            <translation>Словарь SKOS, Turtle</translation>
        </message>
        <message>
            <source>Save and Ne&amp;xt</source>
            <translation>Сохранить и &amp;далее</translation>
        </message>
        <message>
            <source>Saved beside the project: {path}</source>
            <translation>Сохранено рядом с проектом: {path}</translation>
        </message>
        <message>
            <source>Saving without a change confirms the reading.</source>
            <translation>Сохранение без изменений подтверждает прочтение.</translation>
        </message>
        <message>
            <source>Say who is to decide it.</source>
            <translation>Укажите, кто будет принимать решение.</translation>
        </message>
        <message>
            <source>Say who reviews, and for which side</source>
            <translation>Указать рецензента и его сторону</translation>
        </message>
        <message>
            <source>Says for every fault or contact that ends at the border whether it goes on beyond it: continued, changes its type, has the opposite sense of movement, or ends. Ends are matched one to one so that all of them together fit best; lines that stop short of the border or run along it are left alone, those that run on beyond it end where they cross it. With polygons instead of lines their contacts are matched; a boundary with one index on both hands is none.</source>
            <translation>Для каждого разлома или контакта, доходящего до границы, определяет, что с ним за нею: продолжается, меняет тип, имеет противоположное смещение или обрывается. Концы сопоставляются один к одному так, чтобы вся совокупность подходила лучше всего; линии, не доходящие до границы или идущие вдоль неё, не рассматриваются, а заходящие за неё кончаются там, где её пересекают. Если вместо линий даны полигоны, сопоставляются их контакты; граница с одним индексом по обе стороны контактом не считается.</translation>
        </message>
        <message>
            <source>Says for every polygon of one side what became of it between two editions: new, gone, dated anew, named anew, described anew, drawn anew, or unchanged. With the layer of the other side it also says along the border which conflicts the new edition solves and which it creates, and which signed decisions it makes stale. Polygons are known by an identifier, else by their outline, their feature id, and how much of one lies on the other.</source>
            <translation>Для каждого полигона одной стороны говорит, что стало с ним между двумя изданиями: новый, исчез, изменён возраст, переименован, изменено описание, изменён контур или не изменился. Со слоем другой стороны говорит и вдоль границы, какие расхождения новое издание устраняет, какие создаёт и какие подписанные решения из-за него утрачивают силу. Полигоны узнаются по идентификатору, иначе по контуру, номеру объекта и взаимному перекрытию.</translation>
        </message>
        <message>
            <source>Says how a given joint legend differs from that of the review: what is added, what changes from what to what, what is missing in it, and which rows cannot be taken, and why. Nothing is signed unless the dry run is switched off. Then what the table says both sides have signed, with a protocol or a date, is recorded as agreed; all else is proposed in your name. Nothing is taken away, an empty cell changes nothing, and what both sides have signed in the review is changed only by what both have signed again.</source>
            <translation>Показывает, чем полученная единая легенда отличается от легенды рассмотрения: что добавлено, что с чего на что меняется, чего в ней нет, какие строки нельзя принять и почему. Пока пробный запуск не выключен, ничего не подписывается. Затем то, что по таблице подписали обе стороны, с протоколом или датой, записывается как согласованное; всё остальное предлагается от вашего имени. Ничего не удаляется, пустая ячейка ничего не меняет, а подписанное обеими сторонами при рассмотрении меняется только тем, что обе подписали заново.</translation>
        </message>
        <message>
            <source>Says of every unit of both layers whether the joint legend maps it, only proposes to, declares it irreconcilable or out of scope, or has nothing for it; with features and, where stretches are given, kilometres of border. Units and joint units of the legend that no layer shows are listed too; they are no mistake.</source>
            <translation>О каждом подразделении обоих слоёв говорит, отнесено ли оно единой легендой к единому подразделению, только предложено отнести, признано неувязываемым или не предметом карты, или о нём ничего нет; с числом объектов и, если указаны участки границы, километрами. Перечислены и подразделения легенды, которых нет ни на одном слое: это не ошибка.</translation>
        </message>
        <message>
            <source>Scale to zoom to</source>
            <translation>Масштаб показа</translation>
        </message>
        <message>
            <source>Seamless Joint Map</source>
            <translation>Бесшовная совместная карта</translation>
        </message>
        <message>
            <source>Seamless map</source>
            <translation>Бесшовная карта</translation>
        </message>
        <message>
            <source>Search code, index, name in any language</source>
            <translation>Поиск по коду, индексу, названию на любом языке</translation>
        </message>
        <message>
            <source>Second sense</source>
            <translation>Вторая составляющая кинематики</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Отрезок</translation>
        </message>
        <message>
            <source>Section (km)</source>
            <translation>Отрезок (км)</translation>
        </message>
        <message>
            <source>Sections of the Border</source>
            <translation>Отрезки границы</translation>
        </message>
        <message>
            <source>Sections of the Border…</source>
            <translation>Отрезки границы…</translation>
        </message>
        <message>
            <source>Sections of the border</source>
            <translation>Отрезки границы</translation>
        </message>
        <message>
            <source>Sections of {length} km cannot be counted along {border} km of border. Give a larger length.</source>
            <translation>Отрезки по {length} км нельзя сосчитать на {border} км границы. Задайте большую длину.</translation>
        </message>
        <message>
            <source>Sense of movement</source>
            <translation>Кинематика</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Обстановка</translation>
        </message>
        <message>
            <source>Severities</source>
            <translation>Серьёзность</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Значимость</translation>
        </message>
        <message>
            <source>Severity of {code}</source>
            <translation>Серьёзность {code}</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Доля</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Лист</translation>
        </message>
        <message>
            <source>Show Conflicts</source>
            <translation>Показать расхождения</translation>
        </message>
        <message>
            <source>Show how far apart the two layers lie along the border</source>
            <translation>Показать, насколько слои расходятся вдоль границы</translation>
        </message>
        <message>
            <source>Si&amp;de</source>
            <translation>Ст&amp;орона</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Сторона</translation>
        </message>
        <message>
            <source>Side, index, state (mapped, proposed, irreconcilable, out_of_scope, unmapped, not_on_map, joint_not_on_map), features, km, joint units, reason, and whether what maps it holds on a part of the border or for some polygons only.</source>
            <translation>Сторона, индекс, состояние (mapped — отнесено, proposed — предложено, irreconcilable — увязка невозможна, out_of_scope — не предмет карты, unmapped — не отнесено, not_on_map — нет на карте, joint_not_on_map — единое подразделение, которого нет на карте), объекты, км, единые подразделения, причина и действует ли соответствие только на части границы или для части полигонов.</translation>
        </message>
        <message>
            <source>Signed and stored: {count}.</source>
            <translation>Подписано и сохранено: {count}.</translation>
        </message>
        <message>
            <source>Signed by China · Russia</source>
            <translation>Подписали: Китай · Россия</translation>
        </message>
        <message>
            <source>Signed decisions</source>
            <translation>Подписанные решения</translation>
        </message>
        <message>
            <source>Signed decisions: {count}.</source>
            <translation>Подписано решений: {count}.</translation>
        </message>
        <message>
            <source>Signed was {before}, now it is {now}.</source>
            <translation>Подписано для {before}, теперь {now}.</translation>
        </message>
        <message>
            <source>Signed was {china} | {russia}; now {now_china} | {now_russia} face each other there.</source>
            <translation>Подписано для {china} | {russia}; теперь там соприкасаются {now_china} | {now_russia}.</translation>
        </message>
        <message>
            <source>Signs a table of decisions for one reviewer of one side: an exported table to which a column action was added, or one written by hand. Rows without an action are left out. All others are signed together, or none is: each row that cannot be signed is told with the reason. Nobody can sign for the other side.</source>
            <translation>Подписывает таблицу решений за одного рецензента одной стороны: выгруженную таблицу, в которую добавлен столбец action, или составленную вручную. Строки без действия пропускаются. Остальные подписываются все вместе или ни одна: о каждой, которую нельзя подписать, говорится почему. За другую сторону подписать нельзя.</translation>
        </message>
        <message>
            <source>Since it was signed, {codes} came to it.</source>
            <translation>После подписания добавилось: {codes}.</translation>
        </message>
        <message>
            <source>Size class</source>
            <translation>Класс крупности</translation>
        </message>
        <message>
            <source>Size class, {commodity}. China: {china} ({china_limits}); Russia: {russia} ({russia_limits}).</source>
            <translation>Класс крупности, {commodity}. Китай: {china} ({china_limits}); Россия: {russia} ({russia_limits}).</translation>
        </message>
        <message>
            <source>Slivers up to {sliver} m wide: {km} km; wider gaps: {gap} km; wider overlaps: {overlap} km.</source>
            <translation>Узкие полосы шириной до {sliver} м: {km} км; зазоры шире: {gap} км; перекрытия шире: {overlap} км.</translation>
        </message>
        <message>
            <source>Slivers: {km} km</source>
            <translation>Узкие полосы: {km} км</translation>
        </message>
        <message>
            <source>Some mappings hold from km to km, and the layer of stretches that tells where polygons lie is no longer in the project. Compare the layers again.</source>
            <translation>Некоторые соответствия действуют от километра до километра, а слоя участков, по которому видно, где лежат полигоны, в проекте больше нет. Сопоставьте слои снова.</translation>
        </message>
        <message>
            <source>Somebody else is writing into {where} for long. Nothing was stored. Sign again.</source>
            <translation>Кто-то другой долго пишет в {where}. Ничего не записано. Подпишите снова.</translation>
        </message>
        <message>
            <source>Spreadsheet, XLSX</source>
            <translation>Электронная таблица, XLSX</translation>
        </message>
        <message>
            <source>Stale Decisions</source>
            <translation>Утратившие привязку решения</translation>
        </message>
        <message>
            <source>Stale decisions</source>
            <translation>Утратившие привязку решения</translation>
        </message>
        <message>
            <source>Stale decisions: {count}</source>
            <translation>Без привязки: {count}</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>Взять за основу</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>Статистика</translation>
        </message>
        <message>
            <source>Statistics of the Border</source>
            <translation>Статистика границы</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>На месте</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>Остановлено. Ничего не записано.</translation>
        </message>
        <message>
            <source>Store of decisions</source>
            <translation>Хранилище решений</translation>
        </message>
        <message>
            <source>Store…</source>
            <translation>Хранилище…</translation>
        </message>
        <message>
            <source>Stretch</source>
            <translation>Участок</translation>
        </message>
        <message>
            <source>Stretches</source>
            <translation>Участки границы</translation>
        </message>
        <message>
            <source>Stretches of border</source>
            <translation>Участки границы</translation>
        </message>
        <message>
            <source>Stretches of the border</source>
            <translation>Участки границы</translation>
        </message>
        <message>
            <source>Structural stage</source>
            <translation>Структурный этаж</translation>
        </message>
        <message>
            <source>Style, SLD</source>
            <translation>Стиль, SLD</translation>
        </message>
        <message>
            <source>Suggest Joint Legend</source>
            <translation>Предложение единой легенды</translation>
        </message>
        <message>
            <source>Suggesting joint units</source>
            <translation>Подбор единых подразделений</translation>
        </message>
        <message>
            <source>Suggests for every unit that is no joint unit yet up to three candidates: units of the other side, or joint units there are. What speaks for each is told: kilometres of contact, age, rocks, genesis, rank, names, and what was agreed already. At first all criteria must hold, then one after the other is relaxed, and named. Of all ways to pair the units the best on the whole is taken.</source>
            <translation>Предлагает для каждого подразделения, ещё не вошедшего в единое, до трёх вариантов: подразделения другой стороны или уже имеющиеся единые. Указывается, что говорит в пользу каждого: километры контакта, возраст, породы, генезис, ранг, названия и уже согласованное. Сначала должны выполняться все критерии, затем они ослабляются по одному, с указанием какой. Из всех способов составить пары берётся лучший в целом.</translation>
        </message>
        <message>
            <source>T&amp;o km</source>
            <translation>&amp;До км</translation>
        </message>
        <message>
            <source>Table of decisions</source>
            <translation>Таблица решений</translation>
        </message>
        <message>
            <source>Table, CSV</source>
            <translation>Таблица, CSV</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Таблицы</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Взять</translation>
        </message>
        <message>
            <source>Take &amp;Back</source>
            <translation>&amp;Вернуть как было</translation>
        </message>
        <message>
            <source>Take Degrees for WGS 84</source>
            <translation>Считать градусами WGS 84</translation>
        </message>
        <message>
            <source>Take Out</source>
            <translation>Исключить</translation>
        </message>
        <message>
            <source>Take degrees without a CRS for WGS 84</source>
            <translation>Считать градусы без системы координат градусами WGS 84</translation>
        </message>
        <message>
            <source>Take the alternative: {what}</source>
            <translation>Взять другой вариант: {what}</translation>
        </message>
        <message>
            <source>Texts are read as they were meant: “{before}” as “{after}”.</source>
            <translation>Тексты читаются так, как были написаны: «{before}» — «{after}».</translation>
        </message>
        <message>
            <source>That of the open project where left out.</source>
            <translation>Если не указано, берётся хранилище открытого проекта.</translation>
        </message>
        <message>
            <source>The .cpg file of {layer} says {value}, which names no known encoding. Write {instead} into it, or choose the encoding in QGIS.</source>
            <translation>Файл .cpg слоя «{layer}» содержит {value}; такая кодировка не распознаётся. Впишите в него {instead} или выберите кодировку в QGIS.</translation>
        </message>
        <message>
            <source>The Chinese polygons at the border with their worst verdict.</source>
            <translation>Китайские полигоны у границы с их худшим заключением.</translation>
        </message>
        <message>
            <source>The Chinese scale has no boundary at {limit} Ma.</source>
            <translation>В китайской шкале нет границы на уровне {limit} млн лет.</translation>
        </message>
        <message>
            <source>The Chinese unit faces none across the border: no kilometres of contact speak for it.</source>
            <translation>Китайское подразделение не встречает соседей через границу: километров контакта, которые говорили бы за него, нет.</translation>
        </message>
        <message>
            <source>The Chinese unit is this joint unit in the agreed legend.</source>
            <translation>В согласованной легенде китайское подразделение отнесено к этому единому подразделению.</translation>
        </message>
        <message>
            <source>The Russian polygons at the border with their worst verdict.</source>
            <translation>Российские полигоны у границы с их худшим заключением.</translation>
        </message>
        <message>
            <source>The Russian scale has no boundary at {limit} Ma.</source>
            <translation>В российской шкале нет границы на уровне {limit} млн лет.</translation>
        </message>
        <message>
            <source>The Russian unit faces none across the border: no kilometres of contact speak for it.</source>
            <translation>Российское подразделение не встречает соседей через границу: километров контакта, которые говорили бы за него, нет.</translation>
        </message>
        <message>
            <source>The Russian unit is this joint unit in the agreed legend.</source>
            <translation>В согласованной легенде российское подразделение отнесено к этому единому подразделению.</translation>
        </message>
        <message>
            <source>The SSSOM table is damaged or cut off at row {row}. Ask for the file again.</source>
            <translation>Таблица SSSOM повреждена или обрезана в строке {row}. Запросите файл ещё раз.</translation>
        </message>
        <message>
            <source>The Turtle file holds no rows of a joint legend. Choose one that was exported from a joint legend, or a table.</source>
            <translation>В файле Turtle нет строк единой легенды. Выберите файл, выгруженный из единой легенды, или таблицу.</translation>
        </message>
        <message>
            <source>The Turtle file is damaged or cut off near “{where}”. Ask for the file again.</source>
            <translation>Файл Turtle повреждён или обрезан около «{where}». Запросите файл ещё раз.</translation>
        </message>
        <message>
            <source>The age stands before the rock, as in older legends.</source>
            <translation>Возраст стоит перед породой, как в старых легендах.</translation>
        </message>
        <message>
            <source>The ages {older} and {younger} stand without a sign between them; the span from one to the other was read.</source>
            <translation>Возрасты {older} и {younger} стоят без знака между ними; прочитано как интервал от одного до другого.</translation>
        </message>
        <message>
            <source>The agreed legend cannot be used. Row {row}: {why}.</source>
            <translation>Согласованную легенду нельзя использовать. Строка {row}: {why}.</translation>
        </message>
        <message>
            <source>The agreed legend does not map {count} indices of the side {side}: {indices}. Add them to it, or choose “keep” or “null” for what is not mapped. Nothing was written.</source>
            <translation>В согласованной легенде нет соответствий для индексов стороны {side} ({count}): {indices}. Добавьте их или выберите для них «keep» либо «null». Ничего не записано.</translation>
        </message>
        <message>
            <source>The agreed legend maps these indices on a part of the border only; the mapping was applied to the whole layer: {indices}. Check the polygons farther away.</source>
            <translation>Согласованная легенда относит эти индексы лишь на части границы; соответствие применено ко всему слою: {indices}. Проверьте полигоны вдали от неё.</translation>
        </message>
        <message>
            <source>The agreed legend of the decisions in {where}: agreed mappings {agreed}, proposed ones, which are left out, {proposed}.</source>
            <translation>Согласованная легенда по решениям из {where}: согласованных соответствий {agreed}, предложенных, которые не учтены, {proposed}.</translation>
        </message>
        <message>
            <source>The agreed legend was applied to both sides. Compare again to prove it.</source>
            <translation>Согласованная легенда применена к обеим сторонам. Сопоставьте снова, чтобы это проверить.</translation>
        </message>
        <message>
            <source>The agreed legend {where} has no column {missing}. Its columns are: {columns}.</source>
            <translation>В согласованной легенде {where} нет столбца {missing}. Есть столбцы: {columns}.</translation>
        </message>
        <message>
            <source>The agreed legend {where} has these columns more than once: {columns}. Leave one of each.</source>
            <translation>В согласованной легенде {where} эти столбцы встречаются не один раз: {columns}. Оставьте по одному.</translation>
        </message>
        <message>
            <source>The agreed legend: a table or layer, or a file in CSV (UTF-8; comma, semicolon or tab), XLSX, SSSOM or Turtle. One row per mapping; the columns side, index, joint_code and relation are required. Or a store of decisions, the file review.gpkg of a project or a team's store on PostGIS (postgis://CONNECTION?schema=SCHEMA): what is agreed there.</source>
            <translation>Согласованная легенда: таблица или слой либо файл CSV (UTF-8; запятая, точка с запятой или табуляция), XLSX, SSSOM или Turtle. По строке на соответствие; столбцы side, index, joint_code и relation обязательны. Либо хранилище решений: файл review.gpkg проекта или хранилище группы на PostGIS (postgis://CONNECTION?schema=SCHEMA); берётся то, что там согласовано.</translation>
        </message>
        <message>
            <source>The authentication configuration {id} of the connection “{name}” cannot be opened: it is not on this computer, or QGIS was not given its master password. Choose it anew in the connection (Browser ▸ PostgreSQL ▸ Edit Connection), and try again.</source>
            <translation>Конфигурация аутентификации {id} соединения «{name}» не открывается: её нет на этом компьютере, или QGIS не получил мастер-пароль. Выберите её в соединении заново (Браузер ▸ PostgreSQL ▸ Изменить соединение) и повторите.</translation>
        </message>
        <message>
            <source>The border between China and Russia, unrolled</source>
            <translation>Развёртка границы Китая и России</translation>
        </message>
        <message>
            <source>The border layer {layer} has no line in it. Choose another layer, or leave it out: the border is then where the two layers meet.</source>
            <translation>В слое границы {layer} нет линий. Выберите другой слой или оставьте поле пустым: тогда границей будет место встречи двух слоёв.</translation>
        </message>
        <message>
            <source>The border unrolled</source>
            <translation>Развёртка границы</translation>
        </message>
        <message>
            <source>The candidates of at least that confidence as an agreed legend with the status “proposed”: a joint unit for each, with code, names in three languages, colour.</source>
            <translation>Варианты с достоверностью не ниже этой в виде согласованной легенды со статусом «proposed»: для каждого единое подразделение с кодом, названиями на трёх языках и цветом.</translation>
        </message>
        <message>
            <source>The catalogue gives {name} the {column} “{value}”. Write a whole number, for a severity one from 0 to 4.</source>
            <translation>В каталоге у {name} в столбце {column} стоит «{value}». Нужно целое число, для степени значимости — от 0 до 4.</translation>
        </message>
        <message>
            <source>The code {code} does not stand in the legend table.</source>
            <translation>Кода {code} нет в таблице легенды.</translation>
        </message>
        <message>
            <source>The code {code} stands for {count} units in the legend table: {indices}.</source>
            <translation>Код {code} обозначает в таблице легенды подразделения ({count}): {indices}.</translation>
        </message>
        <message>
            <source>The column {column} says “{value}”, but it must be one of {allowed}.</source>
            <translation>В столбце {column} стоит «{value}», а должно быть одно из: {allowed}.</translation>
        </message>
        <message>
            <source>The comment is empty. Write it first.</source>
            <translation>Комментарий пуст. Сначала напишите его.</translation>
        </message>
        <message>
            <source>The commodity of one side is missing or not understood.</source>
            <translation>Полезное ископаемое одной из сторон не указано или не распознано.</translation>
        </message>
        <message>
            <source>The comparison failed. The log of messages has the details.</source>
            <translation>Сопоставление не удалось. Подробности — в журнале сообщений.</translation>
        </message>
        <message>
            <source>The comparison found: {difference}.</source>
            <translation>При сопоставлении найдено: {difference}.</translation>
        </message>
        <message>
            <source>The comparison is not available: reload the plugin.</source>
            <translation>Сопоставление недоступно: перезагрузите модуль.</translation>
        </message>
        <message>
            <source>The comparison was cancelled.</source>
            <translation>Сопоставление отменено.</translation>
        </message>
        <message>
            <source>The condition “{value}” cannot be read. Write it as in an exported table, or leave it empty for the whole border.</source>
            <translation>Условие «{value}» не читается. Запишите его, как в выгруженной таблице, или оставьте пустым для всей границы.</translation>
        </message>
        <message>
            <source>The conflicts of the same comparison, for decisions on lines and points.</source>
            <translation>Расхождения того же сравнения: для решений по линиям и точкам.</translation>
        </message>
        <message>
            <source>The connection to {where} was cut. What was signed before is stored. The connection is made again by itself: look whether the last decision is there before you sign it once more.</source>
            <translation>Соединение с {where} прервано. Подписанное ранее сохранено. Соединение восстановится само: прежде чем подписать последнее решение ещё раз, посмотрите, есть ли оно там.</translation>
        </message>
        <message>
            <source>The coordinates of a layer lie outside its coordinate reference system {crs}. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s).</source>
            <translation>Координаты слоя лежат вне его системы координат {crs}. Задайте ту, в которой он составлен: Слой ▸ Изменить систему координат слоя.</translation>
        </message>
        <message>
            <source>The copy with the joint units, styled by them in stratigraphic order.</source>
            <translation>Копия с едиными подразделениями, оформленная по ним в стратиграфическом порядке.</translation>
        </message>
        <message>
            <source>The corrected limits {older} and {younger} Ma run backwards and were left out.</source>
            <translation>Исправленные границы {older} и {younger} млн лет идут в обратном порядке и не приняты.</translation>
        </message>
        <message>
            <source>The correction of {index} has a wrong {column}: {value}. Mend that cell, or remove the row.</source>
            <translation>В исправлении {index} неверное значение столбца {column}: {value}. Исправьте эту ячейку или удалите строку.</translation>
        </message>
        <message>
            <source>The corrections could not be kept in {path} as they are: what was written reads differently. Nothing was changed.</source>
            <translation>Исправления не удалось сохранить в {path} без изменений: записанное читается иначе. Ничего не изменено.</translation>
        </message>
        <message>
            <source>The corrections {path}: {reason}</source>
            <translation>Исправления {path}: {reason}</translation>
        </message>
        <message>
            <source>The cover {cover} lies upon the unit; the unit was read.</source>
            <translation>На подразделении лежит покров {cover}; прочитано само подразделение.</translation>
        </message>
        <message>
            <source>The current stretch</source>
            <translation>Текущий участок</translation>
        </message>
        <message>
            <source>The days are being counted…</source>
            <translation>Идёт подсчёт по дням…</translation>
        </message>
        <message>
            <source>The decision does not say what it is about. Nothing was stored.</source>
            <translation>В решении не сказано, к чему оно относится. Ничего не записано.</translation>
        </message>
        <message>
            <source>The decision names no joint unit, so nothing of it can stand on the map. Propose it anew with one.</source>
            <translation>В решении не названо единое подразделение, поэтому на карте показать нечего. Предложите его заново, указав единое подразделение.</translation>
        </message>
        <message>
            <source>The decisions are being read. Try again in a moment.</source>
            <translation>Решения читаются. Повторите через мгновение.</translation>
        </message>
        <message>
            <source>The decisions in {where} hold no agreed mapping yet.</source>
            <translation>В решениях из {where} пока нет согласованных соответствий.</translation>
        </message>
        <message>
            <source>The deposits of only one side are given. Give those of both sides, or of none.</source>
            <translation>Указаны месторождения только одной стороны. Укажите обе стороны или ни одной.</translation>
        </message>
        <message>
            <source>The deposits or localities of the Chinese side.</source>
            <translation>Месторождения или пункты китайской стороны.</translation>
        </message>
        <message>
            <source>The deposits or localities of the Russian side.</source>
            <translation>Месторождения или пункты российской стороны.</translation>
        </message>
        <message>
            <source>The disk of the server of {where} is full. Nothing was stored; all earlier decisions are. Ask its administrator to make room, and sign again.</source>
            <translation>На сервере {where} закончилось место на диске. Это решение не сохранено, все прежние сохранены. Попросите администратора освободить место и подпишите снова.</translation>
        </message>
        <message>
            <source>The disk with {where} is full. Nothing was stored; all earlier decisions are. Make room and sign again.</source>
            <translation>Диск, где находится {where}, заполнен. Ничего не записано; все прежние решения сохранены. Освободите место и подпишите снова.</translation>
        </message>
        <message>
            <source>The dominant one first. Delete removes, Ctrl+Up and Ctrl+Down move.</source>
            <translation>Сначала преобладающее. Delete удаляет, Ctrl+Вверх и Ctrl+Вниз перемещают.</translation>
        </message>
        <message>
            <source>The edit is no longer there: it was saved or undone already.</source>
            <translation>Этой правки больше нет: она уже сохранена или отменена.</translation>
        </message>
        <message>
            <source>The edition of the time scale the legend was written in. “auto” tells it from entries that only one edition has, and takes the edition in force where nothing tells it.</source>
            <translation>Издание шкалы, по которой составлена легенда. «auto» узнаёт его по записям, которые есть только в одном издании, а где признаков нет, берёт действующее.</translation>
        </message>
        <message>
            <source>The edition {edition} was recognised from {entries}.</source>
            <translation>Издание {edition} узнано по записям {entries}.</translation>
        </message>
        <message>
            <source>The end {tail} was not understood.</source>
            <translation>Окончание {tail} не понято.</translation>
        </message>
        <message>
            <source>The ends lie {distance} m apart ({offset} m across the line), with a bend of {angle}°.</source>
            <translation>Концы отстоят друг от друга на {distance} м (поперёк линии — {offset} м), излом {angle}°.</translation>
        </message>
        <message>
            <source>The ends meet in a straight line.</source>
            <translation>Концы сходятся без излома.</translation>
        </message>
        <message>
            <source>The ends meet, with a bend of {angle}°.</source>
            <translation>Концы сходятся, излом {angle}°.</translation>
        </message>
        <message>
            <source>The faults or contacts of only one side are given. Give those of both sides, or of none.</source>
            <translation>Указаны разломы или границы тел только одной стороны. Укажите обе стороны или ни одной.</translation>
        </message>
        <message>
            <source>The faults or contacts of the Chinese side, or its polygons.</source>
            <translation>Разломы или границы тел китайской стороны либо её полигоны.</translation>
        </message>
        <message>
            <source>The faults or contacts of the Russian side, or its polygons.</source>
            <translation>Разломы или границы тел российской стороны либо её полигоны.</translation>
        </message>
        <message>
            <source>The field with the class of size, in words: 大型, крупное, large.</source>
            <translation>Поле с классом крупности словами: 大型, крупное, large.</translation>
        </message>
        <message>
            <source>The field with the commodities, in words or symbols: 铜、钼, Cu-Mo, золото.</source>
            <translation>Поле с полезными ископаемыми, словами или символами: 铜、钼, Cu-Mo, золото.</translation>
        </message>
        <message>
            <source>The field with the index as the agreed legend has it. Detected where left out.</source>
            <translation>Поле с индексом в том виде, как в согласованной легенде. Если не указано, определяется само.</translation>
        </message>
        <message>
            <source>The field with the index, such as γδPZ3 or →Qp↓3↑pal. Detected where left out.</source>
            <translation>Поле с индексом, например γδPZ3 или →Qp↓3↑pal. Если не указано, определяется само.</translation>
        </message>
        <message>
            <source>The field with the kind of the line, in words of any language or as a code.</source>
            <translation>Поле с типом линии, словами на любом языке или кодом.</translation>
        </message>
        <message>
            <source>The field with the kind of the line, in words of any of the three languages or as a code; of polygons the index.</source>
            <translation>Поле с типом линии, словами на любом из трёх языков или кодом; у полигонов — индекс.</translation>
        </message>
        <message>
            <source>The field with the name of the unit, for mappings that hold for one name only. Detected where left out.</source>
            <translation>Поле с названием подразделения — для соответствий, действующих только для одного названия. Если не указано, определяется само.</translation>
        </message>
        <message>
            <source>The field with the name, in any script; a field may hold several.</source>
            <translation>Поле с названием в любой письменности; в одном поле может стоять несколько названий.</translation>
        </message>
        <message>
            <source>The field with the rocks, for mappings that hold for one rock only. Detected where left out.</source>
            <translation>Поле с породами — для соответствий, действующих только для одной породы. Если не указано, определяется само.</translation>
        </message>
        <message>
            <source>The field with the rocks, in any language. Detected where left out.</source>
            <translation>Поле с породами на любом языке. Если не указано, определяется само.</translation>
        </message>
        <message>
            <source>The field with the sense of movement, such as 103, D, 右旋 or правый сдвиг, or with the side that is thrown down, left and right as the line is drawn. Where it is missing, the kind tells it.</source>
            <translation>Поле с направлением смещения, например 103, D, 右旋 или правый сдвиг, либо с опущенным крылом (левое и правое — по ходу рисовки линии). Если его нет, о смещении говорит тип разлома.</translation>
        </message>
        <message>
            <source>The field with the sheet a polygon comes from, such as 图幅号 or NOMEN; kilometres are counted by it.</source>
            <translation>Поле с листом, к которому относится полигон, например 图幅号 или NOMEN; по нему подсчитываются километры.</translation>
        </message>
        <message>
            <source>The field with the unit's name, in any language. Detected where left out.</source>
            <translation>Поле с названием подразделения на любом языке. Если не указано, определяется само.</translation>
        </message>
        <message>
            <source>The field {field} of {layer} seems to be read with a wrong encoding, as in “{example}”. Set the encoding {encoding} in Layer Properties ▸ Source.</source>
            <translation>Поле {field} слоя {layer}, похоже, прочитано в неверной кодировке, например «{example}». Задайте кодировку {encoding} в Свойства слоя ▸ Источник.</translation>
        </message>
        <message>
            <source>The field {field} of {layer} was read with a wrong encoding: “{before}” was “{after}”. Set the encoding {encoding} in Layer Properties ▸ Source, or, if it was saved like that, let the texts be read as they were meant. The layer itself is not changed.</source>
            <translation>Поле {field} слоя {layer} прочитано в неверной кодировке: вместо «{after}» стоит «{before}». Задайте кодировку {encoding} в свойствах слоя ▸ Источник или, если слой так и сохранён, читайте тексты так, как они были написаны. Сам слой не меняется.</translation>
        </message>
        <message>
            <source>The fields name {named}, the letters of the index {lettered}.</source>
            <translation>В полях указано: {named}; буквы индекса означают: {lettered}.</translation>
        </message>
        <message>
            <source>The file review.gpkg of a project; or a team's store on PostGIS, named by a connection that is saved in QGIS: postgis://CONNECTION?schema=SCHEMA.</source>
            <translation>Файл review.gpkg проекта либо хранилище группы на PostGIS, названное по соединению, сохранённому в QGIS: postgis://CONNECTION?schema=SCHEMA.</translation>
        </message>
        <message>
            <source>The file; its name ends in .csv, .xlsx, .sssom.tsv, .ttl, .qml or .sld.</source>
            <translation>Файл; его имя оканчивается на .csv, .xlsx, .sssom.tsv, .ttl, .qml или .sld.</translation>
        </message>
        <message>
            <source>The folder of {where} cannot be made or written. Choose a folder that exists and is writable.</source>
            <translation>Папку для {where} нельзя создать или в неё нельзя писать. Выберите существующую папку, доступную для записи.</translation>
        </message>
        <message>
            <source>The folder {folder} does not exist. Create it first.</source>
            <translation>Папки {folder} нет. Сначала создайте её.</translation>
        </message>
        <message>
            <source>The format of {layer} cannot keep Chinese letters or long field names. Write a new GeoPackage instead.</source>
            <translation>Формат слоя {layer} не хранит китайские знаки и длинные имена полей. Запишите вместо этого новый GeoPackage.</translation>
        </message>
        <message>
            <source>The format of {path} cannot keep Greek and Chinese letters or long field names. Choose a GeoPackage (.gpkg).</source>
            <translation>Формат {path} не хранит греческие буквы, иероглифы и длинные имена полей. Выберите GeoPackage (.gpkg).</translation>
        </message>
        <message>
            <source>The fronts lie {median} m apart in the middle, 95 % of them within {widest} m; {gap} % are gaps and {overlap} % overlaps wider than slivers. The tolerance is {tolerance} m; {suggested} m would do.</source>
            <translation>Медианное расстояние между краями слоёв — {median} м, 95 % — в пределах {widest} м; зазоры шире узких полос составляют {gap} %, перекрытия — {overlap} %. Допуск {tolerance} м; достаточно {suggested} м.</translation>
        </message>
        <message>
            <source>The header of the SSSOM table cannot be read: {what}</source>
            <translation>Заголовок таблицы SSSOM не читается: {what}</translation>
        </message>
        <message>
            <source>The header of the SSSOM table is too long for a legend.</source>
            <translation>Заголовок таблицы SSSOM слишком длинен для легенды.</translation>
        </message>
        <message>
            <source>The index has no age; that of the name was taken.</source>
            <translation>В индексе нет возраста; взят возраст из названия.</translation>
        </message>
        <message>
            <source>The index has no rock letters although the fields name an intrusive rock.</source>
            <translation>В индексе нет обозначения породы, хотя в полях названа интрузивная порода.</translation>
        </message>
        <message>
            <source>The index is empty.</source>
            <translation>Индекс пуст.</translation>
        </message>
        <message>
            <source>The index is read with the edition of the time scale in force, with the tables of the project, and as it was corrected in “Units of a Layer”; a correction for one layer only holds in that layer. What is changed holds when the map is drawn next.</source>
            <translation>Индекс читается по действующей редакции шкалы, по таблицам проекта и с исправлениями из окна «Подразделения слоя»; исправление только для одного слоя действует лишь в нём. Изменения видны при следующей отрисовке карты.</translation>
        </message>
        <message>
            <source>The index says nothing readable; the name was read instead.</source>
            <translation>Индекс не читается; вместо него прочитано название.</translation>
        </message>
        <message>
            <source>The joint fields could not be added to {layer}, and it is as it was before. Write a new GeoPackage instead.</source>
            <translation>Не удалось добавить поля единого подразделения в слой {layer}; он остался прежним. Запишите вместо этого новый GeoPackage.</translation>
        </message>
        <message>
            <source>The joint fields go into the edit buffers. Other edits wait until then.</source>
            <translation>Поля единого подразделения записываются в буферы правки. Другие правки подождут до окончания.</translation>
        </message>
        <message>
            <source>The joint legend cannot be written as {path}. Choose a name that ends in {endings}.</source>
            <translation>Единую легенду нельзя записать как {path}. Выберите имя, которое оканчивается на {endings}.</translation>
        </message>
        <message>
            <source>The joint legend is empty. Compare two layers in Border Comparison to see their units here, or import a legend.</source>
            <translation>Единая легенда пуста. Сопоставьте два слоя на панели «Сопоставление по границе», чтобы увидеть здесь их подразделения, или импортируйте легенду.</translation>
        </message>
        <message>
            <source>The joint legend is empty: there is nothing to export. Nothing was written.</source>
            <translation>Единая легенда пуста: экспортировать нечего. Ничего не записано.</translation>
        </message>
        <message>
            <source>The joint legend was written to {path}.</source>
            <translation>Единая легенда записана в {path}.</translation>
        </message>
        <message>
            <source>The joint map: what is compared, what decides, and the tolerances. One of {profiles}, or a profile of the project's own.</source>
            <translation>Совместная карта: что сопоставляется, что решает и каковы допуски. Одна из {profiles} или собственный профиль проекта.</translation>
        </message>
        <message>
            <source>The joint unit is {code}.</source>
            <translation>Единое подразделение: {code}.</translation>
        </message>
        <message>
            <source>The joint unit {code} has more than one {column}: {said}. The first is taken; make its rows say the same.</source>
            <translation>У единого подразделения {code} не одно значение {column}: {said}. Взято первое; приведите его строки к одному.</translation>
        </message>
        <message>
            <source>The journal of decisions {where} is not as it was signed. {fault} Faults in all: {count}. Take the last good copy of the file; nothing was changed.</source>
            <translation>Журнал решений {where} не таков, каким был подписан. {fault} Всего ошибок: {count}. Возьмите последнюю исправную копию файла; ничего не изменено.</translation>
        </message>
        <message>
            <source>The journal with its hashes as a text file, from which it can be verified.</source>
            <translation>Журнал с хешами в виде текстового файла, по которому его можно проверить.</translation>
        </message>
        <message>
            <source>The key is missing. Fill it in, or remove the row.</source>
            <translation>Ключ не указан. Заполните его или удалите строку.</translation>
        </message>
        <message>
            <source>The layer already has the fields {fields}. Apply the legend to the original layer, or rename or remove these fields first; nothing is overwritten.</source>
            <translation>В слое уже есть поля {fields}. Применяйте легенду к исходному слою или сначала переименуйте либо удалите эти поля; ничего не перезаписывается.</translation>
        </message>
        <message>
            <source>The layer could not be read. Check that it can be opened.</source>
            <translation>Слой не удалось прочитать. Проверьте, открывается ли он.</translation>
        </message>
        <message>
            <source>The layer of one side, as it is: any geometry, invalid ones too.</source>
            <translation>Слой одной стороны как есть: с любой геометрией, в том числе неверной.</translation>
        </message>
        <message>
            <source>The layer of this side. One of the two may be left out.</source>
            <translation>Слой этой стороны. Один из двух можно не указывать.</translation>
        </message>
        <message>
            <source>The layer to which the agreed legend was applied.</source>
            <translation>Слой, к которому применена согласованная легенда.</translation>
        </message>
        <message>
            <source>The layer whose legend is read: any vector layer, or a table without geometry.</source>
            <translation>Слой, легенда которого читается: любой векторный слой или таблица без геометрии.</translation>
        </message>
        <message>
            <source>The layer {layer} cannot be edited: it is read-only, or its format takes no new fields. Write a new GeoPackage instead.</source>
            <translation>Слой {layer} нельзя редактировать: он доступен только для чтения или его формат не принимает новых полей. Запишите вместо этого новый GeoPackage.</translation>
        </message>
        <message>
            <source>The layer {layer} has more than {most} features, too many for an edit that can be undone. Write a new GeoPackage instead.</source>
            <translation>В слое {layer} больше {most} объектов — слишком много для правки, которую можно отменить. Запишите вместо этого новый GeoPackage.</translation>
        </message>
        <message>
            <source>The layer {layer} has neither lines nor polygons. Choose the layer with the faults or contacts as lines, or with the map units as polygons.</source>
            <translation>В слое {layer} нет ни линий, ни полигонов. Выберите слой с разломами или границами в виде линий либо с подразделениями в виде полигонов.</translation>
        </message>
        <message>
            <source>The layer {layer} has no coordinate reference system. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s); do not guess it.</source>
            <translation>У слоя {layer} нет системы координат. Задайте ту, в которой он составлен: Слой ▸ Изменить систему координат слоя; не угадывайте.</translation>
        </message>
        <message>
            <source>The layer {layer} has no coordinate reference system; its coordinates look like degrees. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s), or let its degrees be taken for WGS 84 (EPSG:4326).</source>
            <translation>У слоя {layer} нет системы координат; его координаты похожи на градусы. Задайте систему, в которой он составлен (Слой ▸ Изменить систему координат слоя), или разрешите считать их градусами WGS 84 (EPSG:4326).</translation>
        </message>
        <message>
            <source>The layer {layer} has no features. Choose another layer, or remove its filter or selection.</source>
            <translation>В слое {layer} нет объектов. Выберите другой слой или снимите фильтр либо выделение.</translation>
        </message>
        <message>
            <source>The layer {layer} has no field {fields}: it is no result of a comparison. Compare the two sides first.</source>
            <translation>В слое {layer} нет поля {fields}: это не результат сопоставления. Сначала сопоставьте обе стороны.</translation>
        </message>
        <message>
            <source>The layer {layer} has no field {fields}: no agreed legend was applied to it. Apply it first, then choose the result.</source>
            <translation>В слое {layer} нет полей {fields}: согласованная легенда к нему не применена. Сначала примените её, затем выберите результат.</translation>
        </message>
        <message>
            <source>The layer {layer} has no field {field}. Its fields are: {fields}.</source>
            <translation>В слое {layer} нет поля {field}. Есть поля: {fields}.</translation>
        </message>
        <message>
            <source>The layer {layer} has no points. Choose the layer with the deposits or localities as points.</source>
            <translation>В слое {layer} нет точек. Выберите слой с месторождениями или пунктами в виде точек.</translation>
        </message>
        <message>
            <source>The layer {layer} has no polygons. Choose the layer that has the map units as polygons; lines must be made into polygons first.</source>
            <translation>В слое {layer} нет полигонов. Выберите слой, в котором картируемые подразделения заданы полигонами; линии сначала нужно превратить в полигоны.</translation>
        </message>
        <message>
            <source>The layer {layer} is given for both sides. Choose the Chinese layer and the Russian layer.</source>
            <translation>Слой {layer} указан для обеих сторон. Выберите китайский слой и российский слой.</translation>
        </message>
        <message>
            <source>The layer {layer} is given twice. Choose the old edition, the new edition, and the layer of the other side, each a layer of its own.</source>
            <translation>Слой {layer} указан дважды. Выберите старое издание, новое издание и слой другой стороны — каждый отдельным слоем.</translation>
        </message>
        <message>
            <source>The layer {layer} is not read straight from a GeoPackage, and a cluster reads nothing else. Save it as a GeoPackage, without a filter and unsaved edits, or compare without a cluster.</source>
            <translation>Слой {layer} не читается прямо из GeoPackage, а кластер другого не читает. Сохраните его в GeoPackage без фильтра и несохранённых правок или сопоставляйте без кластера.</translation>
        </message>
        <message>
            <source>The layer {layer} is temporary, and no project keeps it. Save it to a GeoPackage first.</source>
            <translation>Слой {layer} временный, и ни один проект его не сохранит. Сначала сохраните его в GeoPackage.</translation>
        </message>
        <message>
            <source>The layer {layer} would compute other joint units than the legend says for {index}. Nothing was added; write a new file instead.</source>
            <translation>Для {index} слой {layer} вычислял бы не те единые подразделения, что указаны в легенде. Ничего не добавлено; запишите вместо этого новый файл.</translation>
        </message>
        <message>
            <source>The layers {china} and {russia} do not meet: no edge of one faces an edge of the other within {tolerance} m. Check their coordinate reference systems, whether one covers the other's territory (clip it at the border first), or give a larger tolerance.</source>
            <translation>Слои {china} и {russia} не встречаются: в пределах {tolerance} м нет обращённых друг к другу краёв. Проверьте системы координат и не заходит ли один слой на территорию другого (сначала обрежьте его по границе) или задайте больший допуск.</translation>
        </message>
        <message>
            <source>The legend changed meanwhile. Drag the unit again.</source>
            <translation>Легенда тем временем изменилась. Перетащите подразделение ещё раз.</translation>
        </message>
        <message>
            <source>The legend of this side as “Read Legend” gives it, or the layer itself, whose fields are then detected. Both sides are needed where no stretches are given.</source>
            <translation>Легенда этой стороны, полученная алгоритмом «Чтение легенды», или сам слой, поля которого распознаются. Без участков границы нужны обе стороны.</translation>
        </message>
        <message>
            <source>The legend {path} cannot be read. Save it as CSV in UTF-8, or as XLSX.</source>
            <translation>Легенду {path} нельзя прочитать. Сохраните её как CSV в UTF-8 или как XLSX.</translation>
        </message>
        <message>
            <source>The legend {path} is damaged or cut off at row {row}. Ask for the file again, or mend that row.</source>
            <translation>Легенда {path} повреждена или обрезана в строке {row}. Запросите файл ещё раз или исправьте эту строку.</translation>
        </message>
        <message>
            <source>The length of a section of the border in the statistics, in kilometres.</source>
            <translation>Длина отрезка границы в статистике, в километрах.</translation>
        </message>
        <message>
            <source>The letters {letters} beside the rock were not understood.</source>
            <translation>Буквы {letters} рядом с обозначением породы не поняты.</translation>
        </message>
        <message>
            <source>The limits of {symbol} within {whole} are not fixed; those of {whole} were taken.</source>
            <translation>Границы {symbol} внутри {whole} не установлены; взяты границы {whole}.</translation>
        </message>
        <message>
            <source>The line of the deep profile, for the map along the Geological Corridor: only the strip around it is compared, in order along it.</source>
            <translation>Линия глубинного профиля для карты вдоль Геологического коридора: сопоставляется только полоса вдоль неё, по порядку.</translation>
        </message>
        <message>
            <source>The manual is missing: {path}</source>
            <translation>Руководства нет: {path}</translation>
        </message>
        <message>
            <source>The map units of this side. Where the polygons of both sides are given, the border is where they face each other.</source>
            <translation>Картографируемые подразделения этой стороны. Если заданы полигоны обеих сторон, граница проходит там, где они обращены друг к другу.</translation>
        </message>
        <message>
            <source>The modifier {meaning} before the rock was not used.</source>
            <translation>Определение перед породой ({meaning}) не использовано.</translation>
        </message>
        <message>
            <source>The name gives the age more closely ({base}–{top} Ma).</source>
            <translation>Название даёт возраст точнее ({base}–{top} млн лет).</translation>
        </message>
        <message>
            <source>The name in Chinese characters sounds like the other one; that is a hint, no proof.</source>
            <translation>Название, записанное иероглифами, звучит похоже на другое; это указание, но не доказательство.</translation>
        </message>
        <message>
            <source>The name of the map and of its group; “Joint map” where left out.</source>
            <translation>Название карты и её группы; если не указано — «Совместная карта».</translation>
        </message>
        <message>
            <source>The name says {named}, the index {indexed}; one of the two is wrong.</source>
            <translation>Название говорит {named}, индекс — {indexed}; одно из двух неверно.</translation>
        </message>
        <message>
            <source>The name that signs, as it is to stand in the journal.</source>
            <translation>Имя подписывающего, как оно должно стоять в журнале.</translation>
        </message>
        <message>
            <source>The name that signs, as it is to stand in the journal. Not needed for a dry run.</source>
            <translation>Имя подписывающего, как оно должно стоять в журнале. Для пробного запуска не нужно.</translation>
        </message>
        <message>
            <source>The name {name} tells no nature.</source>
            <translation>Название «{name}» не указывает на тип структуры.</translation>
        </message>
        <message>
            <source>The names cannot be compared: one is missing or cannot be read.</source>
            <translation>Названия нельзя сравнить: одно отсутствует или не читается.</translation>
        </message>
        <message>
            <source>The new comparison does not agree there.</source>
            <translation>Новое сравнение там не даёт согласия.</translation>
        </message>
        <message>
            <source>The new comparison has no stretch of these units any more.</source>
            <translation>В новом сопоставлении участков этих подразделений больше нет.</translation>
        </message>
        <message>
            <source>The number after the rock is a tectonic cycle ({name}), which is no exact age.</source>
            <translation>Число после породы — тектонический цикл ({name}), а не точный возраст.</translation>
        </message>
        <message>
            <source>The older limit is younger than the younger one; exchange them.</source>
            <translation>Нижний предел моложе верхнего; поменяйте их местами.</translation>
        </message>
        <message>
            <source>The part of the border is told in kilometres.</source>
            <translation>Часть границы задаётся в километрах.</translation>
        </message>
        <message>
            <source>The part of the border must begin before it ends.</source>
            <translation>Часть границы должна начинаться раньше, чем кончаться.</translation>
        </message>
        <message>
            <source>The part {digits} of {symbol} has no limits of its own; the whole of {symbol} was taken.</source>
            <translation>Часть {digits} подразделения {symbol} не имеет собственных границ; взято всё {symbol}.</translation>
        </message>
        <message>
            <source>The picture {path} cannot be written. Choose a folder that exists and is writable.</source>
            <translation>Рисунок {path} нельзя записать. Выберите существующую папку, доступную для записи.</translation>
        </message>
        <message>
            <source>The polygon is {what}, which is no geology.</source>
            <translation>Полигон — {what}, это не геология.</translation>
        </message>
        <message>
            <source>The polygons of only one side are given. Give those of both sides, or a border line instead.</source>
            <translation>Заданы полигоны только одной стороны. Задайте полигоны обеих сторон или линию границы.</translation>
        </message>
        <message>
            <source>The polygons of the Chinese side, in any format and coordinate system.</source>
            <translation>Полигоны китайской стороны в любом формате и системе координат.</translation>
        </message>
        <message>
            <source>The polygons of the Russian side, in any format and coordinate system.</source>
            <translation>Полигоны российской стороны в любом формате и системе координат.</translation>
        </message>
        <message>
            <source>The polygons of the new edition, of the same side.</source>
            <translation>Полигоны нового издания той же стороны.</translation>
        </message>
        <message>
            <source>The polygons of the old edition.</source>
            <translation>Полигоны старого издания.</translation>
        </message>
        <message>
            <source>The polygons of the other side. With them both editions are compared along the border, and what the new one solves and creates is told.</source>
            <translation>Полигоны другой стороны. С ними оба издания сопоставляются вдоль границы, и сообщается, что новое устраняет и что создаёт.</translation>
        </message>
        <message>
            <source>The polygons with their joint units, the parts each is made of as side:fid, and areas in km², styled by joint unit.</source>
            <translation>Полигоны с их едиными подразделениями, частями каждого в виде side:fid и площадями в км², оформленные по единым подразделениям.</translation>
        </message>
        <message>
            <source>The profile has no row {missing}. Add it, or start from a copy of one of the seven.</source>
            <translation>В профиле нет строки {missing}. Добавьте её или начните с копии одного из семи.</translation>
        </message>
        <message>
            <source>The profile {path} cannot be used. {said}</source>
            <translation>Профиль {path} нельзя использовать. {said}</translation>
        </message>
        <message>
            <source>The profile “{profile}” cannot be used: in its table the row {section} / {key} has the value “{value}”. Correct that row.</source>
            <translation>Профиль «{profile}» нельзя использовать: в его таблице в строке {section} / {key} стоит «{value}». Исправьте эту строку.</translation>
        </message>
        <message>
            <source>The project has another place now, and decisions are kept beside it. Those made before stay where they are.</source>
            <translation>Проект теперь находится в другом месте, а решения хранятся рядом с ним. Принятые прежде остаются там, где были.</translation>
        </message>
        <message>
            <source>The project was never saved, and corrections are kept beside it. Save the project first (Project ▸ Save).</source>
            <translation>Проект ещё не сохранён, а исправления хранятся рядом с ним. Сначала сохраните проект (Проект ▸ Сохранить).</translation>
        </message>
        <message>
            <source>The project was never saved, and decisions are kept beside it. Save the project first (Project ▸ Save).</source>
            <translation>Проект ещё не сохранён, а решения хранятся рядом с ним. Сначала сохраните проект (Проект ▸ Сохранить).</translation>
        </message>
        <message>
            <source>The project was never saved, so there is no place for a profile beside it. Save the project first, or export the profile into a file.</source>
            <translation>Проект ни разу не сохранён, и рядом с ним нет места для профиля. Сначала сохраните проект или экспортируйте профиль в файл.</translation>
        </message>
        <message>
            <source>The project {path} cannot be written. Choose a folder that exists and is writable.</source>
            <translation>Проект {path} нельзя записать. Выберите существующую папку, доступную для записи.</translation>
        </message>
        <message>
            <source>The project, to be opened in QGIS.</source>
            <translation>Проект, который открывается в QGIS.</translation>
        </message>
        <message>
            <source>The proposal was changed since you saw it. Read the new one, then answer again.</source>
            <translation>Предложение изменилось с тех пор, как вы его видели. Прочитайте новое и ответьте ещё раз.</translation>
        </message>
        <message>
            <source>The proposal was signed on other evidence than what you see: the layers or readings differ. Compare again on the same data, or propose anew.</source>
            <translation>Предложение подписано по другим данным, чем видите вы: различаются слои или прочтения. Повторите сопоставление на тех же данных или предложите заново.</translation>
        </message>
        <message>
            <source>The reason “{reason}” is not in the list of reasons: {known}.</source>
            <translation>Причины «{reason}» нет в списке причин: {known}.</translation>
        </message>
        <message>
            <source>The result of “Compare Along the Border”: who faces whom, and for how long. Alone it tells the units by their letters; give both sides too for rocks and names.</source>
            <translation>Результат алгоритма «Сопоставление вдоль границы»: кто с кем соприкасается и на каком протяжении. Один он даёт подразделения только по буквам индексов; для пород и названий укажите и обе стороны.</translation>
        </message>
        <message>
            <source>The result {destination} cannot be created. Check that the place exists, is writable and not in use, or choose another.</source>
            <translation>Результат {destination} нельзя создать. Проверьте, что место существует, доступно для записи и не занято, или выберите другое.</translation>
        </message>
        <message>
            <source>The review of this project has an agreed legend with {count} mappings, which was not used. To use it, choose {where} as the agreed legend.</source>
            <translation>В рецензировании этого проекта есть согласованная легенда, соответствий: {count}; она не использована. Чтобы её использовать, выберите {where} как согласованную легенду.</translation>
        </message>
        <message>
            <source>The review of this project is kept in {where}. Its agreed legend was not used; to use it, give {text} as the agreed legend.</source>
            <translation>Рецензирование этого проекта ведётся в {where}. Его согласованная легенда не использована; чтобы её использовать, укажите {text} как согласованную легенду.</translation>
        </message>
        <message>
            <source>The review was closed or opened anew while this was asked. Nothing was signed. Open the project and compare, if it is closed, and try again.</source>
            <translation>Пока заполнялось окно, проверка была закрыта или открыта заново. Ничего не подписано. Если проект закрыт, откройте его, выполните сравнение и повторите попытку.</translation>
        </message>
        <message>
            <source>The rock letters {letters} are in no table; each was read for itself.</source>
            <translation>Буквенного обозначения породы {letters} нет в таблицах; каждая буква прочитана отдельно.</translation>
        </message>
        <message>
            <source>The rock letters {letters} are in no table; only the age was read.</source>
            <translation>Букв породы {letters} нет ни в одной таблице; прочитан только возраст.</translation>
        </message>
        <message>
            <source>The rock letters {letters} are typed in ASCII.</source>
            <translation>Обозначение породы {letters} набрано знаками ASCII.</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Без изменений</translation>
        </message>
        <message>
            <source>The schemas are being looked for…</source>
            <translation>Идёт поиск схем…</translation>
        </message>
        <message>
            <source>The score from which on candidates are taken into the draft, 0 to 1.</source>
            <translation>Оценка, начиная с которой варианты входят в черновик, от 0 до 1.</translation>
        </message>
        <message>
            <source>The section ends before it begins. Give more km for its end.</source>
            <translation>Конец отрезка раньше его начала. Укажите больший километр конца.</translation>
        </message>
        <message>
            <source>The server of {where} cannot be reached ({error}). What was signed before is stored. Check the network, and whether the connection opens in QGIS (Browser ▸ PostgreSQL); then try again.</source>
            <translation>Сервер {where} недоступен ({error}). Подписанное ранее сохранено. Проверьте сеть и открывается ли соединение в QGIS (Браузер ▸ PostgreSQL), затем повторите.</translation>
        </message>
        <message>
            <source>The server of {where} does not let you in ({error}). Check the user and the password of the connection in QGIS (Browser ▸ PostgreSQL), best kept as an authentication configuration.</source>
            <translation>Сервер {where} не пускает вас ({error}). Проверьте имя и пароль соединения в QGIS (Браузер ▸ PostgreSQL); лучше всего хранить их в конфигурации аутентификации.</translation>
        </message>
        <message>
            <source>The side for which is signed.</source>
            <translation>Сторона, за которую ставится подпись.</translation>
        </message>
        <message>
            <source>The side for which is signed: a single side can propose.</source>
            <translation>Сторона, за которую подписывают: одна сторона может только предлагать.</translation>
        </message>
        <message>
            <source>The side must be 'china' or 'russia'.</source>
            <translation>Сторона должна быть 'china' или 'russia'.</translation>
        </message>
        <message>
            <source>The slivers between the layers lie in one direction (azimuth {azimuth}°, about {width} m): check the coordinate operation between the two layers, a datum shift may be missing.</source>
            <translation>Узкие лоскуты между слоями вытянуты в одну сторону (азимут {azimuth}°, около {width} м): проверьте преобразование координат между слоями, возможно, не учтён сдвиг датума.</translation>
        </message>
        <message>
            <source>The spreadsheet {path} cannot be opened. Save it anew as XLSX, or as CSV in UTF-8.</source>
            <translation>Электронную таблицу {path} нельзя открыть. Сохраните её заново как XLSX или как CSV в UTF-8.</translation>
        </message>
        <message>
            <source>The spreadsheet {path} was not opened: unpacked it is far larger than a legend of units. Save the sheet with the legend alone, as XLSX or as CSV in UTF-8.</source>
            <translation>Таблица {path} не открыта: в распакованном виде она намного больше легенды подразделений. Сохраните один лист с легендой как XLSX или как CSV в UTF-8.</translation>
        </message>
        <message>
            <source>The store of decisions {where} cannot be used ({error}). Nothing was stored. Check the disk or the network, then sign again.</source>
            <translation>Хранилище решений {where} недоступно ({error}). Ничего не записано. Проверьте диск или сеть и подпишите снова.</translation>
        </message>
        <message>
            <source>The store of decisions {where} cannot be written: the file or its folder is read-only. Nothing was stored. Ask for the right to write there, or copy the project to another folder.</source>
            <translation>В хранилище решений {where} нельзя писать: файл или папка доступны только для чтения. Ничего не записано. Запросите право записи или скопируйте проект в другую папку.</translation>
        </message>
        <message>
            <source>The store of decisions {where} holds less than was read from it before: it was replaced by an older copy. Nothing was stored. Put the newer file back, or open the review again.</source>
            <translation>В хранилище решений {where} меньше записей, чем было прочитано раньше: его заменили старой копией. Ничего не записано. Верните новый файл или откройте рецензирование заново.</translation>
        </message>
        <message>
            <source>The store of decisions {where} holds {now} entries; when it was last open here, it held {before}, of which the newest is missing: it was taken out, or an older copy was put in its place. Put the newer file back, or sign anew what is missing.</source>
            <translation>В хранилище решений {where} записей: {now}; когда оно было открыто здесь в последний раз, их было {before}, и последней из них нет: её удалили или на место файла положили старую копию. Верните более новый файл или подпишите недостающее заново.</translation>
        </message>
        <message>
            <source>The store of decisions {where} is damaged: it was cut off or altered from outside. Nothing was changed. Keep a copy of it, and take the last good copy in its place.</source>
            <translation>Хранилище решений {where} повреждено: файл обрезан или изменён извне. Ничего не изменено. Сохраните его копию и поставьте на его место последнюю исправную.</translation>
        </message>
        <message>
            <source>The store of decisions {where} takes new entries at its end only. Nothing was stored. Open the review again.</source>
            <translation>Хранилище решений {where} принимает записи только в конец. Ничего не записано. Откройте рецензирование заново.</translation>
        </message>
        <message>
            <source>The store of decisions {where} was closed. Open it again.</source>
            <translation>Хранилище решений {where} закрыто. Откройте его снова.</translation>
        </message>
        <message>
            <source>The store of decisions {where} was made by a newer version of the plugin. Update the plugin; nothing was changed.</source>
            <translation>Хранилище решений {where} создано более новой версией модуля. Обновите модуль; ничего не изменено.</translation>
        </message>
        <message>
            <source>The store of decisions {where} was moved, deleted or replaced while it was open. Nothing was stored. Put it back, or open the review again.</source>
            <translation>Хранилище решений {where} было перемещено, удалено или заменено, пока оно было открыто. Ничего не записано. Верните его или откройте рецензирование заново.</translation>
        </message>
        <message>
            <source>The stretch is no longer on the map. Compare again.</source>
            <translation>Этого участка больше нет на карте. Сопоставьте заново.</translation>
        </message>
        <message>
            <source>The stretches given do not have it: {what}.</source>
            <translation>На указанных участках границы этого нет: {what}.</translation>
        </message>
        <message>
            <source>The stretches of a comparison of both layers, for kilometres of border.</source>
            <translation>Участки границы из сравнения обоих слоёв: для километров границы.</translation>
        </message>
        <message>
            <source>The stretches of a comparison of this very layer, for mappings that hold from km to km: a polygon that meets the border there and nowhere else gets the mapping.</source>
            <translation>Участки границы из сравнения этого же слоя: для соответствий, действующих с км по км. Соответствие получает полигон, который выходит к границе только там.</translation>
        </message>
        <message>
            <source>The stretches of a comparison: what is decided on a stretch or a pair is then signed upon the ages, verdict and codes found there. Left out, what somebody has signed on already is answered upon the same evidence, and nothing else can be proposed on stretches and pairs.</source>
            <translation>Участки границы из сравнения: решение по участку или паре подписывается на основании найденных там возраста, заключения и кодов. Если не указаны, на уже подписанное кем-то отвечают на том же основании, а ничего нового по участкам и парам предложить нельзя.</translation>
        </message>
        <message>
            <source>The style was not kept in the file: {why}</source>
            <translation>Оформление не сохранено в файле: {why}</translation>
        </message>
        <message>
            <source>The table of border sections {table} has no column {columns}. It needs: {needed}.</source>
            <translation>В таблице отрезков границы {table} нет столбца {columns}. Нужны: {needed}.</translation>
        </message>
        <message>
            <source>The table of units: one row per distinct index, in order of first appearance.</source>
            <translation>Таблица подразделений: одна строка на каждый индекс в порядке первого появления.</translation>
        </message>
        <message>
            <source>The table review/{table}.csv of the project cannot be used: {column} “{value}”. Compare it with the one in the plugin's folder resources, or remove it.</source>
            <translation>Таблицу review/{table}.csv проекта нельзя использовать: {column} «{value}». Сравните её с таблицей в папке resources модуля или удалите.</translation>
        </message>
        <message>
            <source>The table says {column} {value}, but what stands to be agreed to says {other}. Export the decisions anew.</source>
            <translation>В таблице {column} равно {value}, а в предложении, ожидающем согласия, {other}. Выгрузите решения заново.</translation>
        </message>
        <message>
            <source>The table {path} cannot be read. It must be a CSV file in UTF-8.</source>
            <translation>Таблицу {path} нельзя прочитать. Это должен быть файл CSV в UTF-8.</translation>
        </message>
        <message>
            <source>The table {path} has no column {columns}. Add it, or remove the file.</source>
            <translation>В таблице {path} нет столбца {columns}. Добавьте его или удалите файл.</translation>
        </message>
        <message>
            <source>The table {table} has no column {missing}. Its columns are: {columns}.</source>
            <translation>В таблице {table} нет столбца {missing}. Её столбцы: {columns}.</translation>
        </message>
        <message>
            <source>The team's store is empty, and beside the project are {count} signed decisions. They can be copied as they were signed; the file stays as it is.</source>
            <translation>Хранилище группы пусто, а рядом с проектом есть подписанные решения: {count}. Их можно скопировать такими, как они подписаны; файл останется без изменений.</translation>
        </message>
        <message>
            <source>The text is too long for an index.</source>
            <translation>Текст слишком длинный для индекса.</translation>
        </message>
        <message>
            <source>The text names {ages}; the reading spans all of it.</source>
            <translation>В тексте названы {ages}; чтение охватывает их все.</translation>
        </message>
        <message>
            <source>The time scale {scale} is not one of the side {side}. Choose one of: {allowed}.</source>
            <translation>Шкала {scale} не относится к стороне {side}. Выберите одну из: {allowed}.</translation>
        </message>
        <message>
            <source>The training sheet cannot be copied to {folder}. Check that the folder can be written and the disk is not full.</source>
            <translation>Учебный лист нельзя скопировать в {folder}. Проверьте, что папка доступна для записи и на диске есть место.</translation>
        </message>
        <message>
            <source>The training sheet cannot be opened at {path}. Install the plugin again.</source>
            <translation>Учебный лист {path} не открывается. Установите модуль заново.</translation>
        </message>
        <message>
            <source>The two maps leave a gap of {width}.</source>
            <translation>Между двумя картами зазор {width}.</translation>
        </message>
        <message>
            <source>The two maps overlap by {width}.</source>
            <translation>Карты перекрываются на {width}.</translation>
        </message>
        <message>
            <source>The two units side by side</source>
            <translation>Оба подразделения рядом</translation>
        </message>
        <message>
            <source>The unfinished result in {path} was removed.</source>
            <translation>Незаконченный результат в {path} удалён.</translation>
        </message>
        <message>
            <source>The unit lies upon {below}; the upper unit was read.</source>
            <translation>Подразделение лежит на {below}; прочитано верхнее.</translation>
        </message>
        <message>
            <source>The unit {index} ({side}) is agreed to be {first}, and also {second}: {first_what}; {second_what}. Open one of the decisions again, or limit it to a part of the border.</source>
            <translation>Подразделение {index} ({side}) согласовано как {first} и одновременно как {second}: {first_what}; {second_what}. Откройте одно из решений повторно или ограничьте его частью границы.</translation>
        </message>
        <message>
            <source>The units of this conflict are not in the legend.</source>
            <translation>Подразделений этого расхождения в легенде нет.</translation>
        </message>
        <message>
            <source>The verdict was {before} when it was signed, now it is {now}.</source>
            <translation>При подписании заключение было {before}, теперь {now}.</translation>
        </message>
        <message>
            <source>The whole map</source>
            <translation>Вся карта</translation>
        </message>
        <message>
            <source>There are no decisions in {where} yet. Choose it as the store of decisions in Conflict Review first, or name another schema.</source>
            <translation>В {where} ещё нет решений. Сначала выберите его хранилищем решений в «Рассмотрении расхождений» или назовите другую схему.</translation>
        </message>
        <message>
            <source>There are no layers to apply the legend to. Compare the two layers in Border Comparison first.</source>
            <translation>Нет слоёв, к которым можно применить легенду. Сначала сопоставьте два слоя на панели «Сопоставление по границе».</translation>
        </message>
        <message>
            <source>There are no tables of decisions in {where} yet, and you have no right to make them. Ask its administrator for the right to create tables there, or to open this review once.</source>
            <translation>В {where} ещё нет таблиц решений, а прав создать их у вас нет. Попросите администратора дать право создавать там таблицы или один раз открыть это рассмотрение.</translation>
        </message>
        <message>
            <source>There is a joint unit with this code already.</source>
            <translation>Единое подразделение с таким кодом уже есть.</translation>
        </message>
        <message>
            <source>There is no applied layer in {path}: nothing to take back.</source>
            <translation>В {path} нет слоя с применённой легендой: отзывать нечего.</translation>
        </message>
        <message>
            <source>There is no file {path}. Choose a table of corrections.</source>
            <translation>Нет файла {path}. Выберите таблицу исправлений.</translation>
        </message>
        <message>
            <source>There is no further conflict in the list.</source>
            <translation>В списке больше нет расхождений.</translation>
        </message>
        <message>
            <source>There is no joint unit yet. Make one with New Unit, or accept a candidate.</source>
            <translation>Единого подразделения ещё нет. Создайте его кнопкой «Новое подразделение» или примите вариант.</translation>
        </message>
        <message>
            <source>There is no profile “{profile}”. Choose one of: {known}.</source>
            <translation>Нет профиля «{profile}». Выберите один из: {known}.</translation>
        </message>
        <message>
            <source>There is no proposal to answer. Propose first.</source>
            <translation>Нет предложения, на которое можно ответить. Сначала предложите.</translation>
        </message>
        <message>
            <source>There is no review yet. Compare first.</source>
            <translation>Рассматривать пока нечего. Сначала выполните сопоставление.</translation>
        </message>
        <message>
            <source>There is no schema {schema} in {where}, or you may not use it. Make it in QGIS (Browser ▸ PostgreSQL, right click on the connection ▸ New Schema), or choose another.</source>
            <translation>В {where} нет схемы {schema}, или она вам недоступна. Создайте её в QGIS (Браузер ▸ PostgreSQL, правый щелчок по соединению ▸ Новая схема) или выберите другую.</translation>
        </message>
        <message>
            <source>There is no side {side}. Choose one of {sides}.</source>
            <translation>Нет стороны {side}. Выберите одну из: {sides}.</translation>
        </message>
        <message>
            <source>There is no store of decisions {where}. Choose the file review.gpkg in the folder cags_vsegei beside a project.</source>
            <translation>Хранилища решений {where} нет. Выберите файл review.gpkg в папке cags_vsegei рядом с проектом.</translation>
        </message>
        <message>
            <source>There is no such code in the catalogue of conflicts. Correct the key.</source>
            <translation>Такого кода в каталоге расхождений нет. Исправьте ключ.</translation>
        </message>
        <message>
            <source>There is no such criterion. Write one of: {known}.</source>
            <translation>Такого критерия нет. Напишите один из: {known}.</translation>
        </message>
        <message>
            <source>There is no such section. Write one of: {known}.</source>
            <translation>Такого раздела нет. Напишите один из: {known}.</translation>
        </message>
        <message>
            <source>There is no time scale {scale}. Choose one of {scales}, or auto.</source>
            <translation>Нет шкалы {scale}. Выберите одну из {scales} или auto.</translation>
        </message>
        <message>
            <source>There is nothing of yours to undo.</source>
            <translation>Ваших решений для отмены нет.</translation>
        </message>
        <message>
            <source>These decisions could not be carried to the new comparison. They stay in the journal and hold again if the same units face each other there again.</source>
            <translation>Эти решения не удалось перенести в новое сопоставление. Они остаются в журнале и снова вступят в силу, если те же подразделения вновь сомкнутся на этом месте.</translation>
        </message>
        <message>
            <source>These indices are mapped to nothing, but are codes of joint units; joint_code stays empty: {indices}. Add them to the agreed legend.</source>
            <translation>Этим индексам ничто не соответствует, но они совпадают с кодами единых подразделений; joint_code остаётся пустым: {indices}. Добавьте их в согласованную легенду.</translation>
        </message>
        <message>
            <source>These polygons are one joint unit but could not be made one, and stand side by side: {parts}. Repair their geometry.</source>
            <translation>Эти полигоны относятся к одному единому подразделению, но объединить их не удалось, и они стоят рядом: {parts}. Исправьте их геометрию.</translation>
        </message>
        <message>
            <source>These units are several joint units. Drag them onto one.</source>
            <translation>Эти подразделения входят в разные единые подразделения. Перетащите их на одно из них.</translation>
        </message>
        <message>
            <source>These units were corrected here and in the file, in different ways. Yours are kept; tick the units for which the file holds.</source>
            <translation>Эти подразделения исправлены здесь и в файле по-разному. Остаются ваши исправления; отметьте подразделения, для которых верен файл.</translation>
        </message>
        <message>
            <source>They do not face each other along the border.</source>
            <translation>Вдоль границы они не соприкасаются.</translation>
        </message>
        <message>
            <source>They face each other along {length} km, {share} % of where either faces a unit that fits as well.</source>
            <translation>Они соприкасаются на протяжении {length} км – {share} % длины контакта каждого с подразделениями, подходящими не хуже.</translation>
        </message>
        <message>
            <source>Thickness</source>
            <translation>Мощность</translation>
        </message>
        <message>
            <source>Thin cover</source>
            <translation>Маломощный покров</translation>
        </message>
        <message>
            <source>This QGIS has no connection to PostgreSQL with the name “{name}”. Make it (Browser ▸ PostgreSQL ▸ New Connection) under exactly this name, or choose another.</source>
            <translation>В этом QGIS нет соединения PostgreSQL с именем «{name}». Создайте его (Браузер ▸ PostgreSQL ▸ Новое соединение) точно под этим именем или выберите другое.</translation>
        </message>
        <message>
            <source>This candidate is a joint unit without a unit of the other side: there is no pair that could be blocked. Map the unit otherwise, or declare it.</source>
            <translation>Этот вариант — единое подразделение без подразделения другой стороны: нет пары, которую можно исключить. Отнесите подразделение иначе или заявите о нём.</translation>
        </message>
        <message>
            <source>This cannot be undone: it was undone already, or a later decision stands on it.</source>
            <translation>Это нельзя отменить: уже отменено или на нём основано более позднее решение.</translation>
        </message>
        <message>
            <source>This conflict alone</source>
            <translation>Только это расхождение</translation>
        </message>
        <message>
            <source>This is no SSSOM table: it has no column {missing}. Its columns are: {columns}.</source>
            <translation>Это не таблица SSSOM: в ней нет столбца {missing}. Её столбцы: {columns}.</translation>
        </message>
        <message>
            <source>This needs a comment that says why. Write one first.</source>
            <translation>Здесь нужен комментарий с объяснением причины. Сначала напишите его.</translation>
        </message>
        <message>
            <source>This pair of units is not to be suggested again.</source>
            <translation>Эту пару подразделений больше не предлагать.</translation>
        </message>
        <message>
            <source>This stretch alone</source>
            <translation>Только этот участок</translation>
        </message>
        <message>
            <source>This unit is mapped or declared: nothing is suggested for it.</source>
            <translation>Для подразделения есть соответствие или заявление: варианты для него не предлагаются.</translation>
        </message>
        <message>
            <source>This version knows no action “{action}”.</source>
            <translation>Эта версия не знает действия «{action}».</translation>
        </message>
        <message>
            <source>Time scale</source>
            <translation>Шкала времени</translation>
        </message>
        <message>
            <source>Time scale of the new edition</source>
            <translation>Шкала нового издания</translation>
        </message>
        <message>
            <source>Time scale of the old edition</source>
            <translation>Шкала старого издания</translation>
        </message>
        <message>
            <source>Time scale of the other side</source>
            <translation>Шкала другой стороны</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>К проверке</translation>
        </message>
        <message>
            <source>To km</source>
            <translation>До км</translation>
        </message>
        <message>
            <source>Told by a decision in the Conflict Review.</source>
            <translation>Следует из решения на панели «Рассмотрение расхождений».</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Допуск</translation>
        </message>
        <message>
            <source>Tolerance (m)</source>
            <translation>Допуск (м)</translation>
        </message>
        <message>
            <source>Tolerances</source>
            <translation>Допуски</translation>
        </message>
        <message>
            <source>Tonnage</source>
            <translation>Запасы</translation>
        </message>
        <message>
            <source>Tonnages, {china} t and {russia} t, fall into different classes by the limits of one country too: the sizes really differ.</source>
            <translation>Запасы, {china} т и {russia} т, попадают в разные классы и по градации одной страны: крупность действительно различается.</translation>
        </message>
        <message>
            <source>Tonnages, {china} t and {russia} t, fall into one class by the limits of either country: only the national classes differ.</source>
            <translation>Запасы, {china} т и {russia} т, по градации каждой из стран попадают в один класс: различаются только национальные классы.</translation>
        </message>
        <message>
            <source>Training Sheet</source>
            <translation>Учебный лист</translation>
        </message>
        <message>
            <source>Training Sheets of the &amp;Joint Maps</source>
            <translation>&amp;Учебные листы совместных карт</translation>
        </message>
        <message>
            <source>Try Again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Two ages are one up to, Ma more</source>
            <translation>Два возраста едины ещё до, млн лет</translation>
        </message>
        <message>
            <source>Two ages are one up to, per cent</source>
            <translation>Два возраста едины до, процентов</translation>
        </message>
        <message>
            <source>Two border sections overlap: {first}–{last} km and {other_first}–{other_last} km. Let one end where the other begins.</source>
            <translation>Два отрезка границы перекрываются: {first}–{last} км и {other_first}–{other_last} км. Пусть один кончается там, где начинается другой.</translation>
        </message>
        <message>
            <source>Type a word, then Enter</source>
            <translation>Введите слово и нажмите Enter</translation>
        </message>
        <message>
            <source>Unchanged polygons</source>
            <translation>Неизменившиеся полигоны</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Подразделение</translation>
        </message>
        <message>
            <source>Unit Matri&amp;x</source>
            <translation>&amp;Матрица подразделений</translation>
        </message>
        <message>
            <source>Unit Matrix</source>
            <translation>Матрица подразделений</translation>
        </message>
        <message>
            <source>Units alike in everything but their names, which differ or have been correlated without proof (NAM-1), are below the default confidence. This takes them into the draft too: look through the names.</source>
            <translation>Подразделения, сходные во всём, кроме названий, которые различаются или сопоставлены без доказательств (NAM-1), имеют достоверность ниже заданной по умолчанию. Этот параметр включает в черновик и их: просмотрите названия.</translation>
        </message>
        <message>
            <source>Units are</source>
            <translation>Подразделения</translation>
        </message>
        <message>
            <source>Units of a Layer</source>
            <translation>Подразделения слоя</translation>
        </message>
        <message>
            <source>Units of the layer</source>
            <translation>Подразделения слоя</translation>
        </message>
        <message>
            <source>Units that are neither mapped nor declared</source>
            <translation>Подразделения без соответствия и без заявления</translation>
        </message>
        <message>
            <source>Units × units in kilometres</source>
            <translation>Подразделения × подразделения, км</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Значение</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Заключение</translation>
        </message>
        <message>
            <source>Waits for me</source>
            <translation>Ждут меня</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Предупреждение</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Вес</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Объект</translation>
        </message>
        <message>
            <source>What a joint unit is cannot be told in a table of decisions. Import a joint legend with its names and ages.</source>
            <translation>Что такое единое подразделение, таблицей решений не передать. Импортируйте единую легенду с его названиями и возрастом.</translation>
        </message>
        <message>
            <source>What applying would do</source>
            <translation>Что даст применение</translation>
        </message>
        <message>
            <source>What becomes</source>
            <translation>Что станет</translation>
        </message>
        <message>
            <source>What both sides have signed elsewhere needs its protocol: enter its number or date.</source>
            <translation>Для того, что обе стороны подписали отдельно, нужен протокол: укажите его номер или дату.</translation>
        </message>
        <message>
            <source>What does not verify</source>
            <translation>Что не прошло проверку</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>Что считается</translation>
        </message>
        <message>
            <source>What is listed</source>
            <translation>Что показано в списке</translation>
        </message>
        <message>
            <source>What the decision is on</source>
            <translation>К чему относится решение</translation>
        </message>
        <message>
            <source>What the fields {fields} of {layer} say of its lines, such as “{example}”, is not understood: they are compared as plain lines. Choose other fields, or add the words to the tables fault_kinds.csv, fault_senses.csv and fault_activity.csv.</source>
            <translation>Записанное в полях {fields} слоя {layer}, например «{example}», не распознано: его линии сравниваются просто как линии. Выберите другие поля или добавьте эти слова в таблицы fault_kinds.csv, fault_senses.csv и fault_activity.csv.</translation>
        </message>
        <message>
            <source>What the given legend changes</source>
            <translation>Что меняет данная легенда</translation>
        </message>
        <message>
            <source>What the map does at each conflict</source>
            <translation>Что делает карта при переходе к расхождению</translation>
        </message>
        <message>
            <source>What was signed has changed: {why} Propose anew, or accept the difference.</source>
            <translation>То, что было подписано, изменилось: {why} Предложите заново или признайте расхождение.</translation>
        </message>
        <message>
            <source>What would be accepted</source>
            <translation>Что будет принято</translation>
        </message>
        <message>
            <source>What {reviewer} signed on {what} cannot be read as a row of the joint legend, and counts for nothing. Propose it anew.</source>
            <translation>То, что {reviewer} подписал(а) по {what}, не читается как строка единой легенды и не учитывается. Предложите заново.</translation>
        </message>
        <message>
            <source>Wheel: zoom. Drag: move. Click: go there.</source>
            <translation>Колесо: масштаб. Перетащить: сдвиг. Щелчок: перейти на карте.</translation>
        </message>
        <message>
            <source>Where Decisions Are Kept</source>
            <translation>Где хранятся решения</translation>
        </message>
        <message>
            <source>Whether a boundary of two units that reaches the border must go on beyond it; where it does not, it is among the conflicts, as Match Lines finds it of polygons.</source>
            <translation>Должна ли граница двух подразделений, доходящая до границы, продолжаться за ней; если нет, она попадает в список расхождений, как её находит сопоставление линий по полигонам.</translation>
        </message>
        <message>
            <source>Whether it was redrawn cannot be told: GEOS failed.</source>
            <translation>Изменён ли контур, сказать нельзя: ошибка GEOS.</translation>
        </message>
        <message>
            <source>Whether units away from the border are listed</source>
            <translation>Показывать ли подразделения вдали от границы</translation>
        </message>
        <message>
            <source>Which side is listed</source>
            <translation>Какая сторона показана</translation>
        </message>
        <message>
            <source>Which status is listed</source>
            <translation>Какой статус показан</translation>
        </message>
        <message>
            <source>Which units are listed</source>
            <translation>Какие подразделения показаны</translation>
        </message>
        <message>
            <source>Who &amp;decides</source>
            <translation>Кто &amp;решает</translation>
        </message>
        <message>
            <source>Who Reviews</source>
            <translation>Кто рассматривает</translation>
        </message>
        <message>
            <source>Whole Border</source>
            <translation>Вся граница</translation>
        </message>
        <message>
            <source>Whose layer it is: the agreed legend has both sides.</source>
            <translation>Чей это слой: в согласованной легенде есть обе стороны.</translation>
        </message>
        <message>
            <source>Whose notation the indices are written in: the same letters mean other things.</source>
            <translation>Чьими обозначениями записаны индексы: одни и те же буквы значат разное.</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>Почему нет</translation>
        </message>
        <message>
            <source>Why the reading is sure or not</source>
            <translation>Почему прочтение достоверно или нет</translation>
        </message>
        <message>
            <source>With it and the layer of the other side, the decisions that the new edition makes stale are told; the store is not changed.</source>
            <translation>Вместе со слоем другой стороны позволяет назвать решения, утратившие силу из-за нового издания; хранилище не меняется.</translation>
        </message>
        <message>
            <source>With joint units</source>
            <translation>С едиными подразделениями</translation>
        </message>
        <message>
            <source>With the profile, km</source>
            <translation>По профилю, км</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>Without a line the border is where the two layers meet.</source>
            <translation>Без линии границей считается место, где сходятся слои.</translation>
        </message>
        <message>
            <source>Without it and without polygons, points are looked at where points of both sides lie near each other.</source>
            <translation>Без неё и без полигонов рассматриваются места, где точки обеих сторон близки друг к другу.</translation>
        </message>
        <message>
            <source>Without it and without polygons, the border is where lines of both sides meet, and lines that end alone are told only there.</source>
            <translation>Без неё и без полигонов граница проходит там, где сходятся линии обеих сторон, и одиночные обрывы находятся только там.</translation>
        </message>
        <message>
            <source>Write the corrections as a table for a colleague</source>
            <translation>Записать исправления таблицей для коллеги</translation>
        </message>
        <message>
            <source>Writes a QGIS project with two layers to which the agreed legend was applied: one group, the colours of the joint legend on both, one legend in stratigraphic order, labels by joint code. The layers stay where they are; the project finds them by paths relative to it.</source>
            <translation>Записывает проект QGIS с двумя слоями, к которым применена согласованная легенда: одна группа, цвета единой легенды на обоих слоях, одна легенда в стратиграфическом порядке, подписи кодами. Слои остаются на месте; проект находит их по относительным путям.</translation>
        </message>
        <message>
            <source>Writes the joint legend as a file, in the format its name asks for: CSV or XLSX to edit in a spreadsheet and to import again, SSSOM (.sssom.tsv) and SKOS (.ttl) for tools of vocabularies, QML or SLD as the style of a layer with joint units. All but the styles hold the whole legend, with status and signatures, and what is only proposed as well. A text that a spreadsheet would take for a formula is written with an apostrophe before it.</source>
            <translation>Записывает единую легенду в файл в том формате, который задаёт имя: CSV или XLSX — для правки в электронной таблице и обратного импорта, SSSOM (.sssom.tsv) и SKOS (.ttl) — для программ словарей, QML или SLD — стиль слоя с едиными подразделениями. Во всех, кроме стилей, вся легенда: статусы, подписи и то, что только предложено. Текст, который электронная таблица приняла бы за формулу, пишется с апострофом впереди.</translation>
        </message>
        <message>
            <source>Writes what the reviewers of both sides decided: how every conflict and pair of units stands and who signed it, and, if wanted, the whole journal of signed decisions. The journal is verified first; the store of decisions is not changed.</source>
            <translation>Записывает решения рецензентов обеих сторон: статус каждого расхождения и каждой пары подразделений и кто его подписал, а по желанию и весь журнал подписанных решений. Сначала журнал проверяется; хранилище решений не изменяется.</translation>
        </message>
        <message>
            <source>Written to {path}.</source>
            <translation>Записано: {path}.</translation>
        </message>
        <message>
            <source>Written: {path}</source>
            <translation>Записано: {path}</translation>
        </message>
        <message>
            <source>You have no right to read the decisions of this place ({error}). Ask its administrator for the rights to read and insert into review_journal and to read review_store.</source>
            <translation>У вас нет права читать решения отсюда ({error}). Попросите администратора дать права на чтение и добавление в review_journal и на чтение review_store.</translation>
        </message>
        <message>
            <source>You have no right to write decisions into {where}. Nothing was stored. Ask its administrator for the right to insert into review_journal.</source>
            <translation>У вас нет права записывать решения в {where}. Ничего не записано. Попросите администратора дать право вставки в review_journal.</translation>
        </message>
        <message>
            <source>You sign &amp;for</source>
            <translation>Вы подписываете &amp;за</translation>
        </message>
        <message>
            <source>Younger age</source>
            <translation>Более молодой возраст</translation>
        </message>
        <message>
            <source>Younger limit in Ma</source>
            <translation>Молодая граница, млн лет</translation>
        </message>
        <message>
            <source>Younger limit, Ma</source>
            <translation>Верхний предел, млн лет</translation>
        </message>
        <message>
            <source>Your &amp;name</source>
            <translation>Ваше &amp;имя</translation>
        </message>
        <message>
            <source>Your last act is undone: {count} entries.</source>
            <translation>Ваше последнее действие отменено, записей: {count}.</translation>
        </message>
        <message>
            <source>Your last decision is undone.</source>
            <translation>Ваше последнее решение отменено.</translation>
        </message>
        <message>
            <source>Your name, for colleagues</source>
            <translation>Ваше имя, для коллег</translation>
        </message>
        <message>
            <source>Your side has signed this already ({reviewer}). The other side must answer.</source>
            <translation>Ваша сторона это уже подписала ({reviewer}). Ответить должна другая сторона.</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Ваше</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Масштаб</translation>
        </message>
        <message>
            <source>Zoom In</source>
            <translation>Увеличить</translation>
        </message>
        <message>
            <source>Zoom Out</source>
            <translation>Уменьшить</translation>
        </message>
        <message>
            <source>a line</source>
            <translation>линия</translation>
        </message>
        <message>
            <source>a point without a name</source>
            <translation>точка без названия</translation>
        </message>
        <message>
            <source>about the same</source>
            <translation>приблизительно то же</translation>
        </message>
        <message>
            <source>age not known</source>
            <translation>возраст неизвестен</translation>
        </message>
        <message>
            <source>agreed</source>
            <translation>согласовано</translation>
        </message>
        <message>
            <source>agreed by protocol {protocol} (recorded by {reviewer})</source>
            <translation>согласовано протоколом {protocol} (внёс {reviewer})</translation>
        </message>
        <message>
            <source>all</source>
            <translation>всего</translation>
        </message>
        <message>
            <source>anywhere</source>
            <translation>везде</translation>
        </message>
        <message>
            <source>applied layers</source>
            <translation>слои с применённой легендой</translation>
        </message>
        <message>
            <source>as each is read</source>
            <translation>как прочитано для каждого</translation>
        </message>
        <message>
            <source>as fits</source>
            <translation>по размеру</translation>
        </message>
        <message>
            <source>as usual ({severity})</source>
            <translation>как обычно ({severity})</translation>
        </message>
        <message>
            <source>base_ma is younger than top_ma; exchange them</source>
            <translation>base_ma моложе, чем top_ma; поменяйте их местами</translation>
        </message>
        <message>
            <source>by the pair {china} – {russia}</source>
            <translation>по паре {china} – {russia}</translation>
        </message>
        <message>
            <source>codes</source>
            <translation>коды</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>примечание</translation>
        </message>
        <message>
            <source>commodity</source>
            <translation>полезное ископаемое</translation>
        </message>
        <message>
            <source>confidence {share}</source>
            <translation>уверенность {share}</translation>
        </message>
        <message>
            <source>contact at the border</source>
            <translation>геологическая граница у границы</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>исправлено</translation>
        </message>
        <message>
            <source>decided otherwise</source>
            <translation>решено иначе</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>область</translation>
        </message>
        <message>
            <source>dyke</source>
            <translation>дайка</translation>
        </message>
        <message>
            <source>every Chinese layer</source>
            <translation>всех китайских слоёв</translation>
        </message>
        <message>
            <source>every Russian layer</source>
            <translation>всех российских слоёв</translation>
        </message>
        <message>
            <source>every layer</source>
            <translation>все слои</translation>
        </message>
        <message>
            <source>fault at the border</source>
            <translation>разлом у границы</translation>
        </message>
        <message>
            <source>for rows that are agreed and name none</source>
            <translation>для согласованных строк без протокола</translation>
        </message>
        <message>
            <source>from km</source>
            <translation>от км</translation>
        </message>
        <message>
            <source>from km {start} to km {end}</source>
            <translation>с {start} по {end} км</translation>
        </message>
        <message>
            <source>from_km must be less than to_km</source>
            <translation>from_km должно быть меньше to_km</translation>
        </message>
        <message>
            <source>general knowledge, no publication</source>
            <translation>общие представления, без публикации</translation>
        </message>
        <message>
            <source>genesis</source>
            <translation>генезис</translation>
        </message>
        <message>
            <source>get a joint unit</source>
            <translation>получат единое подразделение</translation>
        </message>
        <message>
            <source>index</source>
            <translation>индекс</translation>
        </message>
        <message>
            <source>intrusive</source>
            <translation>интрузивное</translation>
        </message>
        <message>
            <source>keep their own index</source>
            <translation>сохранят свой индекс</translation>
        </message>
        <message>
            <source>keep: the feature keeps its own index in joint_code, so that the map has no holes; the other joint fields stay empty. null: all joint fields stay empty. fail: nothing is written, and the first indices that are not mapped are listed.</source>
            <translation>keep: объект сохраняет свой индекс в joint_code, чтобы на карте не было дыр; остальные поля единого подразделения остаются пустыми. null: все поля единого подразделения остаются пустыми. fail: ничего не записывается, и перечисляются первые индексы без соответствия.</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>тип</translation>
        </message>
        <message>
            <source>km</source>
            <translation>км</translation>
        </message>
        <message>
            <source>km {place}</source>
            <translation>км {place}</translation>
        </message>
        <message>
            <source>km {start}–{end}</source>
            <translation>км {start}–{end}</translation>
        </message>
        <message>
            <source>known by an index</source>
            <translation>известны по индексу</translation>
        </message>
        <message>
            <source>left as it is</source>
            <translation>остаётся как есть</translation>
        </message>
        <message>
            <source>length km</source>
            <translation>длина, км</translation>
        </message>
        <message>
            <source>less than {high} {unit} of {quantity}</source>
            <translation>менее {high} {unit} {quantity}</translation>
        </message>
        <message>
            <source>line to be decided</source>
            <translation>линия, требующая решения</translation>
        </message>
        <message>
            <source>lithology</source>
            <translation>литология</translation>
        </message>
        <message>
            <source>metamorphic</source>
            <translation>метаморфическое</translation>
        </message>
        <message>
            <source>name</source>
            <translation>название</translation>
        </message>
        <message>
            <source>name: {name}</source>
            <translation>название: {name}</translation>
        </message>
        <message>
            <source>neotectonic domains, known by name</source>
            <translation>неотектонические домены, известны по названию</translation>
        </message>
        <message>
            <source>no age</source>
            <translation>возраст не указан</translation>
        </message>
        <message>
            <source>no index</source>
            <translation>без индекса</translation>
        </message>
        <message>
            <source>no joint unit</source>
            <translation>без единого подразделения</translation>
        </message>
        <message>
            <source>no limits known</source>
            <translation>пределы неизвестны</translation>
        </message>
        <message>
            <source>no lines across</source>
            <translation>без линий</translation>
        </message>
        <message>
            <source>no polygon</source>
            <translation>нет полигона</translation>
        </message>
        <message>
            <source>none</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>not mapped</source>
            <translation>без соответствия</translation>
        </message>
        <message>
            <source>not on the map</source>
            <translation>нет на карте</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>не прочитано</translation>
        </message>
        <message>
            <source>nothing is written</source>
            <translation>ничего не записывается</translation>
        </message>
        <message>
            <source>older</source>
            <translation>древнее</translation>
        </message>
        <message>
            <source>older age</source>
            <translation>древний возраст</translation>
        </message>
        <message>
            <source>older limit, Ma</source>
            <translation>древняя граница, млн лет</translation>
        </message>
        <message>
            <source>on the pair of units</source>
            <translation>по паре подразделений</translation>
        </message>
        <message>
            <source>on the whole border</source>
            <translation>на всей границе</translation>
        </message>
        <message>
            <source>only the layer {layer}</source>
            <translation>только слоя {layer}</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открыто</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>необязательно</translation>
        </message>
        <message>
            <source>point to be decided</source>
            <translation>точка, требующая решения</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>предложено</translation>
        </message>
        <message>
            <source>queried age</source>
            <translation>возраст под вопросом</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>ранг</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>причина</translation>
        </message>
        <message>
            <source>recorded as agreed</source>
            <translation>вносится как согласованное</translation>
        </message>
        <message>
            <source>rock: {rock}</source>
            <translation>порода: {rock}</translation>
        </message>
        <message>
            <source>rocks</source>
            <translation>породы</translation>
        </message>
        <message>
            <source>row {number}</source>
            <translation>строка {number}</translation>
        </message>
        <message>
            <source>sense</source>
            <translation>кинематика</translation>
        </message>
        <message>
            <source>severity</source>
            <translation>значимость</translation>
        </message>
        <message>
            <source>sheet</source>
            <translation>лист</translation>
        </message>
        <message>
            <source>size</source>
            <translation>крупность</translation>
        </message>
        <message>
            <source>sliver</source>
            <translation>узкая полоса</translation>
        </message>
        <message>
            <source>source: “{source}”</source>
            <translation>источник: «{source}»</translation>
        </message>
        <message>
            <source>stay empty</source>
            <translation>остаются пустыми</translation>
        </message>
        <message>
            <source>stay without a joint unit</source>
            <translation>останутся без единого подразделения</translation>
        </message>
        <message>
            <source>stratified</source>
            <translation>стратифицированное</translation>
        </message>
        <message>
            <source>subvolcanic</source>
            <translation>субвулканическое</translation>
        </message>
        <message>
            <source>tectonic domains, known by name</source>
            <translation>тектонические домены, известны по названию</translation>
        </message>
        <message>
            <source>the Chinese age contains the Russian one</source>
            <translation>китайский возраст включает российский</translation>
        </message>
        <message>
            <source>the Russian age contains the Chinese one</source>
            <translation>российский возраст включает китайский</translation>
        </message>
        <message>
            <source>the ages are not told on both sides</source>
            <translation>возраст указан не с обеих сторон</translation>
        </message>
        <message>
            <source>the ages are the same</source>
            <translation>возраст одинаковый</translation>
        </message>
        <message>
            <source>the ages lie near each other</source>
            <translation>возрасты близки</translation>
        </message>
        <message>
            <source>the ages overlap</source>
            <translation>возрасты перекрываются</translation>
        </message>
        <message>
            <source>the border goes on elsewhere</source>
            <translation>граница продолжается в другом месте</translation>
        </message>
        <message>
            <source>the color “{value}” is not written as #rrggbb</source>
            <translation>цвет «{value}» записан не в виде #rrggbb</translation>
        </message>
        <message>
            <source>the column if_name says “{value}”, no name</source>
            <translation>в столбце if_name стоит «{value}», это не название</translation>
        </message>
        <message>
            <source>the column if_rock says “{value}”, no rock of the vocabulary</source>
            <translation>в столбце if_rock стоит «{value}», такой породы в словаре нет</translation>
        </message>
        <message>
            <source>the column {column} is empty or missing</source>
            <translation>столбец {column} пуст или отсутствует</translation>
        </message>
        <message>
            <source>the column {column} says “{value}”, but it must be one of {allowed}</source>
            <translation>в столбце {column} стоит «{value}», а должно быть одно из {allowed}</translation>
        </message>
        <message>
            <source>the column {column} says “{value}”, no number</source>
            <translation>в столбце {column} стоит «{value}», это не число</translation>
        </message>
        <message>
            <source>the joint unit {code} is described already in row {first}; delete one of the rows</source>
            <translation>единое подразделение {code} уже описано в строке {first}; удалите одну из строк</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>то же</translation>
        </message>
        <message>
            <source>the unit has a reason and no joint_code: its status must be accepted_difference, or proposed</source>
            <translation>у подразделения есть reason и нет joint_code: его status должен быть accepted_difference или proposed</translation>
        </message>
        <message>
            <source>to km</source>
            <translation>до км</translation>
        </message>
        <message>
            <source>tolerance</source>
            <translation>допуск</translation>
        </message>
        <message>
            <source>tonnage</source>
            <translation>запасы</translation>
        </message>
        <message>
            <source>towards the other layer: accuracy unknown</source>
            <translation>точность пересчёта к другому слою неизвестна</translation>
        </message>
        <message>
            <source>towards the other layer: within {metres} m</source>
            <translation>точность пересчёта к другому слою {metres} м</translation>
        </message>
        <message>
            <source>type</source>
            <translation>тип</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>отменено</translation>
        </message>
        <message>
            <source>verdict</source>
            <translation>заключение</translation>
        </message>
        <message>
            <source>volcanic</source>
            <translation>вулканическое</translation>
        </message>
        <message>
            <source>younger</source>
            <translation>моложе</translation>
        </message>
        <message>
            <source>younger age</source>
            <translation>молодой возраст</translation>
        </message>
        <message>
            <source>younger limit, Ma</source>
            <translation>молодая граница, млн лет</translation>
        </message>
        <message>
            <source>{action}: stored for {count}.</source>
            <translation>{action}: сохранено, расхождений — {count}.</translation>
        </message>
        <message>
            <source>{added} corrections added, {taken} replaced, {kept} kept as yours, {same} the same.</source>
            <translation>Добавлено исправлений: {added}, заменено: {taken}, оставлено ваших: {kept}, совпадают: {same}.</translation>
        </message>
        <message>
            <source>{ages}, and both have {rock}.</source>
            <translation>{ages}, у обеих сторон есть общая порода: {rock}.</translation>
        </message>
        <message>
            <source>{ages}.</source>
            <translation>{ages}.</translation>
        </message>
        <message>
            <source>{age} (in question)</source>
            <translation>{age} (под вопросом)</translation>
        </message>
        <message>
            <source>{age} Ma</source>
            <translation>{age} млн лет</translation>
        </message>
        <message>
            <source>{age}: {limits} Ma</source>
            <translation>{age}: {limits} млн лет</translation>
        </message>
        <message>
            <source>{age}: {old} → {new} Ma</source>
            <translation>{age}: {old} → {new} млн лет</translation>
        </message>
        <message>
            <source>{away} {others}</source>
            <translation>{away} {others}</translation>
        </message>
        <message>
            <source>{base}–{top} Ma</source>
            <translation>{base}–{top} млн лет</translation>
        </message>
        <message>
            <source>{before} → {after}: {old} → {new} Ma</source>
            <translation>{before} → {after}: {old} → {new} млн лет</translation>
        </message>
        <message>
            <source>{candidates} candidates; {count} of them have a confidence of at least {confidence}: {units} units, {km} km of border.</source>
            <translation>Вариантов: {candidates}; из них с достоверностью не ниже {confidence}: {count} – подразделений {units}, границы {km} км.</translation>
        </message>
        <message>
            <source>{china} Chinese and {russia} Russian boundaries have one index on both hands; they are no contacts of units and are left out.</source>
            <translation>У {china} границ на китайской стороне и {russia} на российской индекс слева и справа один; это не контакты подразделений, они не учитываются.</translation>
        </message>
        <message>
            <source>{china} | {russia} face each other elsewhere only.</source>
            <translation>{china} | {russia} соприкасаются только в других местах.</translation>
        </message>
        <message>
            <source>{china} | {russia} is no conflict there any more.</source>
            <translation>{china} | {russia}: там больше нет расхождения.</translation>
        </message>
        <message>
            <source>{china} | {russia} no longer face each other anywhere.</source>
            <translation>{china} | {russia} больше нигде не соприкасаются.</translation>
        </message>
        <message>
            <source>{code} faces other units only: there is nothing to agree with.</source>
            <translation>Против {code} стоят только другие подразделения: согласовывать не с чем.</translation>
        </message>
        <message>
            <source>{code} stands at no stretch of the border on the applied layers: it does not reach the border, or the legend was not applied since.</source>
            <translation>На слоях с применённой легендой {code} не стоит ни на одном участке границы: оно не доходит до границы или легенда с тех пор не применялась.</translation>
        </message>
        <message>
            <source>{count} corrections were written to {path}.</source>
            <translation>Исправления ({count}) записаны в {path}.</translation>
        </message>
        <message>
            <source>{count} decisions made beside the project are not in the team's store, and stay where they are: it holds decisions already. What is still wanted of them has to be signed there anew.</source>
            <translation>Решений, принятых рядом с проектом, которых нет в хранилище группы: {count}. Они остаются на месте, так как в нём уже есть решения. Те из них, что ещё нужны, надо подписать там заново.</translation>
        </message>
        <message>
            <source>{count} decisions will be copied from beside the project into {where}, with all signatures, names and times, all of them or none. From then on everybody must sign there: a colleague who still signs into the file works apart.</source>
            <translation>Из файла рядом с проектом в {where} будут скопированы решения: {count}, со всеми подписями, именами и временем, все или ни одного. После этого все должны подписывать там: коллега, который подписывает по-прежнему в файл, работает отдельно.</translation>
        </message>
        <message>
            <source>{count} of {total} units are not mapped; {km} km.</source>
            <translation>Подразделений без соответствия: {count} из {total}; {km} км.</translation>
        </message>
        <message>
            <source>{count} of {total} units to check</source>
            <translation>К проверке: {count} из {total} подразделений</translation>
        </message>
        <message>
            <source>{count} proposals of the other side are shown. Your signature makes them agreed.</source>
            <translation>Показано предложений другой стороны: {count}. С вашей подписью они станут согласованными.</translation>
        </message>
        <message>
            <source>{count} rows are chosen to be signed.</source>
            <translation>Выбрано строк для подписи: {count}.</translation>
        </message>
        <message>
            <source>{count} shown</source>
            <translation>показано: {count}</translation>
        </message>
        <message>
            <source>{count} stretches lie too far from the border line to be measured on it; they follow after its end. Check the border line, or leave it out.</source>
            <translation>Участков, лежащих слишком далеко от линии границы, чтобы измерять по ней: {count}; они идут после её конца. Проверьте линию границы или откажитесь от неё.</translation>
        </message>
        <message>
            <source>{count} suggestions: {units} units become joint units, along {km} km of border. All are proposed in your name, and can be undone together.</source>
            <translation>Предложений: {count}; в единые подразделения войдут подразделения: {units}, вдоль {km} км границы. Всё предлагается от вашего имени и отменяется одним действием.</translation>
        </message>
        <message>
            <source>{count} units</source>
            <translation>подразделений: {count}</translation>
        </message>
        <message>
            <source>{count} wait for a second signature.</source>
            <translation>Ждут второй подписи: {count}.</translation>
        </message>
        <message>
            <source>{cover_side}: {cover}; {rock_side}: {rocks}: cover on one side, older rocks on the other.</source>
            <translation>{cover_side}: {cover}; {rock_side}: {rocks}: с одной стороны показаны четвертичные отложения, с другой — более древние породы.</translation>
        </message>
        <message>
            <source>{criterion}: both sides agree.</source>
            <translation>{criterion}: стороны сходятся.</translation>
        </message>
        <message>
            <source>{criterion}: not told on both sides.</source>
            <translation>{criterion}: указано не с обеих сторон.</translation>
        </message>
        <message>
            <source>{criterion}: the comparison found no difference.</source>
            <translation>{criterion}: при сопоставлении различий не найдено.</translation>
        </message>
        <message>
            <source>{deposit}, {commodities}</source>
            <translation>{deposit}, {commodities}</translation>
        </message>
        <message>
            <source>{differ} In some legends the letters of {index} mean: {same}. Look into the legend.</source>
            <translation>{differ} В некоторых легендах буквы индекса {index} означают: {same}. Сверьтесь с легендой.</translation>
        </message>
        <message>
            <source>{document}</source>
            <translation>{document}</translation>
        </message>
        <message>
            <source>{document} (not verified, check before use)</source>
            <translation>{document} (не проверено, перед использованием сверить)</translation>
        </message>
        <message>
            <source>{done}/{total} decided by both sides</source>
            <translation>{done}/{total} решено обеими сторонами</translation>
        </message>
        <message>
            <source>{edition} has no {symbol}; the whole of {whole} was taken.</source>
            <translation>В шкале {edition} нет {symbol}; взято {whole} целиком.</translation>
        </message>
        <message>
            <source>{entries} signed decisions on {subjects} subjects; the journal is as it was signed.</source>
            <translation>Подписанных решений: {entries}, предметов: {subjects}; журнал таков, каким был подписан.</translation>
        </message>
        <message>
            <source>{entry} {beyond}</source>
            <translation>{entry} {beyond}</translation>
        </message>
        <message>
            <source>{facing} {proposal}</source>
            <translation>{facing} {proposal}</translation>
        </message>
        <message>
            <source>{first}</source>
            <translation>{first}</translation>
        </message>
        <message>
            <source>{first} {second}</source>
            <translation>{first} {second}</translation>
        </message>
        <message>
            <source>{first}, {second}</source>
            <translation>{first}, {second}</translation>
        </message>
        <message>
            <source>{index} (not in the agreed legend)</source>
            <translation>{index} (нет в согласованной легенде)</translation>
        </message>
        <message>
            <source>{index} ({length} km)</source>
            <translation>{index} ({length} км)</translation>
        </message>
        <message>
            <source>{index} fits no notation of this side.</source>
            <translation>{index} не подходит ни под одно обозначение этой стороны.</translation>
        </message>
        <message>
            <source>{index} holds no letters or digits.</source>
            <translation>В {index} нет ни букв, ни цифр.</translation>
        </message>
        <message>
            <source>{index} is a label in a map font, not an index.</source>
            <translation>{index} — подпись картографическим шрифтом, а не индекс.</translation>
        </message>
        <message>
            <source>{index} is made of plain words, not an index.</source>
            <translation>«{index}» состоит из обычных слов, это не индекс.</translation>
        </message>
        <message>
            <source>{index} is {code} already where this would hold. Give both kilometres that do not overlap.</source>
            <translation>Там, где это действовало бы, {index} уже {code}. Задайте обоим непересекающиеся километры.</translation>
        </message>
        <message>
            <source>{index} looks like {meant} text read as {read_as}: {text}. Set the layer's encoding.</source>
            <translation>{index} похоже на текст {meant}, прочитанный как {read_as}: {text}. Задайте кодировку слоя.</translation>
        </message>
        <message>
            <source>{index} may also be a plain word.</source>
            <translation>«{index}» может быть и обычным словом.</translation>
        </message>
        <message>
            <source>{kept} keep their own decision</source>
            <translation>{kept} сохраняют своё решение</translation>
        </message>
        <message>
            <source>{km} km</source>
            <translation>{km} км</translation>
        </message>
        <message>
            <source>{km} km of border compared</source>
            <translation>Сопоставлено {km} км границы</translation>
        </message>
        <message>
            <source>{km} km · {share}</source>
            <translation>{km} км · {share}</translation>
        </message>
        <message>
            <source>{km} km: {china} | {russia}, {verdict}</source>
            <translation>{km} км: {china} | {russia}, {verdict}</translation>
        </message>
        <message>
            <source>{layer} has no coordinate reference system. Its coordinates are degrees and lie where {beside} lies: they are taken for WGS 84 (EPSG:4326). Degrees of another datum lie up to some hundred metres off: set the layer's own system where you know it.</source>
            <translation>У слоя {layer} нет системы координат. Его координаты — градусы, и лежит он там же, где {beside}: считается заданным в WGS 84 (EPSG:4326). При другом датуме сдвиг достигает нескольких сотен метров: если система слоя известна, задайте её.</translation>
        </message>
        <message>
            <source>{layer} has no coordinate reference system; its degrees are taken for WGS 84 (EPSG:4326). Degrees of another datum lie up to some hundred metres off: set the layer's own system where you know it.</source>
            <translation>У {layer} нет системы координат; его градусы считаются градусами WGS 84 (EPSG:4326). При другом датуме сдвиг достигает нескольких сотен метров: если система слоя известна, задайте её.</translation>
        </message>
        <message>
            <source>{layer} is brought into the working system without a change of datum ({name}). It may lie a hundred metres off. Choose an operation in Project ▸ Properties ▸ Transformations if you have its parameters.</source>
            <translation>{layer} пересчитывается в рабочую систему без перехода между датумами ({name}) и может лежать со сдвигом до ста метров. Если есть параметры, выберите преобразование: Проект ▸ Свойства ▸ Преобразования.</translation>
        </message>
        <message>
            <source>{layer} is brought into the working system without the change of datum from {datum}: it may lie {low} to {high} m off. Gaps and overlaps of that width say nothing. Choose an operation in Project ▸ Properties ▸ Transformations if you have its parameters.</source>
            <translation>{layer} пересчитывается в рабочую систему без перехода от датума {datum} и может лежать со сдвигом {low}–{high} м. Зазоры и перекрытия такой ширины ни о чём не говорят. Если есть параметры, выберите преобразование: Проект ▸ Свойства ▸ Преобразования.</translation>
        </message>
        <message>
            <source>{layer} is read in {encoding}: in the encoding it came with its letters cannot be read. The file itself is not changed.</source>
            <translation>{layer} читается в кодировке {encoding}: в исходной кодировке его буквы прочесть нельзя. Сам файл не меняется.</translation>
        </message>
        <message>
            <source>{layer}: texts are read as they were meant, “{before}” as “{after}”.</source>
            <translation>{layer}: тексты читаются так, как были написаны, «{before}» — «{after}».</translation>
        </message>
        <message>
            <source>{layer}: {count} features have no usable geometry and are left out, ids {ids}. Repair them with Vector ▸ Geometry Tools ▸ Fix Geometries, or remove them.</source>
            <translation>{layer}: объектов без пригодной геометрии: {count}, они пропущены (id {ids}). Исправьте их: Вектор ▸ Обработка геометрии ▸ Исправить геометрию, или удалите.</translation>
        </message>
        <message>
            <source>{layer}: {count} polygons at the border are invalid and are compared as they are drawn, ids {ids}. Look at them with Vector ▸ Geometry Tools ▸ Check Validity.</source>
            <translation>{layer}: у границы {count} полигонов с ошибками геометрии; они сопоставляются как нарисованы, номера {ids}. Посмотрите их через «Вектор ▸ Обработка геометрии ▸ Проверка геометрии».</translation>
        </message>
        <message>
            <source>{layer}: {crs}, no change of datum.</source>
            <translation>{layer}: {crs}, без перехода между датумами.</translation>
        </message>
        <message>
            <source>{layer}: {crs}, operation {operation}, accuracy not known.</source>
            <translation>{layer}: {crs}, преобразование {operation}, точность неизвестна.</translation>
        </message>
        <message>
            <source>{layer}: {crs}, operation {operation}, accuracy {accuracy} m.</source>
            <translation>{layer}: {crs}, преобразование {operation}, точность {accuracy} м.</translation>
        </message>
        <message>
            <source>{letters} after {series} has several meanings: {stages}. Say which one is meant.</source>
            <translation>{letters} после {series} имеет несколько значений: {stages}. Укажите, какое имеется в виду.</translation>
        </message>
        <message>
            <source>{letters} has several meanings: {meanings}. Say which one is meant.</source>
            <translation>У {letters} несколько значений: {meanings}. Укажите, какое имеется в виду.</translation>
        </message>
        <message>
            <source>{letters} was read as {symbol}.</source>
            <translation>{letters} прочитано как {symbol}.</translation>
        </message>
        <message>
            <source>{listed} listed</source>
            <translation>в списке {listed}</translation>
        </message>
        <message>
            <source>{low} to {high} m</source>
            <translation>от {low} до {high} м</translation>
        </message>
        <message>
            <source>{low} to {high} m: {km} km</source>
            <translation>от {low} до {high} м: {km} км</translation>
        </message>
        <message>
            <source>{low} to {high} {unit} of {quantity}</source>
            <translation>от {low} до {high} {unit} {quantity}</translation>
        </message>
        <message>
            <source>{low} {unit} of {quantity} and more</source>
            <translation>от {low} {unit} {quantity} и более</translation>
        </message>
        <message>
            <source>{metres} m</source>
            <translation>{metres} м</translation>
        </message>
        <message>
            <source>{metres} m (profile)</source>
            <translation>{metres} м (по профилю)</translation>
        </message>
        <message>
            <source>{older} Ma is younger than {younger} Ma.</source>
            <translation>{older} млн лет моложе, чем {younger} млн лет.</translation>
        </message>
        <message>
            <source>{older} is younger than {younger}.</source>
            <translation>{older} моложе, чем {younger}.</translation>
        </message>
        <message>
            <source>{open} of {total}</source>
            <translation>{open} из {total}</translation>
        </message>
        <message>
            <source>{open} of {total} km are open</source>
            <translation>Открыто: {open} из {total} км</translation>
        </message>
        <message>
            <source>{path} cannot be removed: it is in use, or the folder is read-only. Close it in other programs, then take it back again.</source>
            <translation>Не удалось удалить {path}: файл занят или папка доступна только для чтения. Закройте его в других программах и повторите.</translation>
        </message>
        <message>
            <source>{path} cannot be used. {why}</source>
            <translation>{path} использовать нельзя. {why}</translation>
        </message>
        <message>
            <source>{path} cannot be written: the folder is missing or read-only, the disk is full, or the file is open elsewhere. Nothing was changed. Choose another place.</source>
            <translation>{path} нельзя записать: папки нет или она только для чтения, диск полон или файл открыт в другой программе. Ничего не изменено. Выберите другое место.</translation>
        </message>
        <message>
            <source>{path} has more than {most} rows: that is no legend of units. Choose the table of the legend, not the layer.</source>
            <translation>В {path} больше {most} строк: это не легенда подразделений. Выберите таблицу легенды, а не слой.</translation>
        </message>
        <message>
            <source>{path} is far too large for a legend of units (more than {most} MB). Choose the table of the legend, not the layer.</source>
            <translation>Файл {path} слишком велик для легенды подразделений (больше {most} МБ). Выберите таблицу легенды, а не слой.</translation>
        </message>
        <message>
            <source>{path} is neither CSV nor XLSX. Choose a file name that ends in .csv or .xlsx.</source>
            <translation>{path} — не CSV и не XLSX. Выберите имя файла, которое кончается на .csv или .xlsx.</translation>
        </message>
        <message>
            <source>{path} is neither SVG, PDF nor PNG. Choose a file name that ends in .svg, .pdf or .png.</source>
            <translation>{path} — не SVG, не PDF и не PNG. Выберите имя файла, которое кончается на .svg, .pdf или .png.</translation>
        </message>
        <message>
            <source>{path} is the source layer itself and is never overwritten. Choose another file.</source>
            <translation>{path} — это сам исходный слой, он никогда не перезаписывается. Выберите другой файл.</translation>
        </message>
        <message>
            <source>{path} is there already. Choose another file, or remove it.</source>
            <translation>{path} уже существует. Выберите другой файл или удалите этот.</translation>
        </message>
        <message>
            <source>{path} was edited after the legend was applied to it, and is not removed. Remove it yourself if nothing in it is needed.</source>
            <translation>{path} правили после применения легенды, поэтому файл не удалён. Удалите его сами, если в нём ничего не нужно.</translation>
        </message>
        <message>
            <source>{place} km</source>
            <translation>{place} км</translation>
        </message>
        <message>
            <source>{read} of {units} distinct indices were read.</source>
            <translation>Прочитано индексов: {read} из {units}.</translation>
        </message>
        <message>
            <source>{reviewer} signed on {what} after the table was exported. Export the decisions anew.</source>
            <translation>После выгрузки таблицы {reviewer} подписал(а) по {what}. Выгрузите решения заново.</translation>
        </message>
        <message>
            <source>{reviewer} signed the same a moment ago. Nothing of yours was signed: look at it, then decide again.</source>
            <translation>{reviewer} только что подписал(а) то же самое. Ваше решение не подписано: посмотрите и решите заново.</translation>
        </message>
        <message>
            <source>{reviewer} signs for {side}</source>
            <translation>{reviewer} подписывает за сторону: {side}</translation>
        </message>
        <message>
            <source>{section} km</source>
            <translation>{section} км</translation>
        </message>
        <message>
            <source>{shown} of {total} stretches</source>
            <translation>Участков: {shown} из {total}</translation>
        </message>
        <message>
            <source>{shown} of {total} stretches, lines and points</source>
            <translation>Участков, линий и точек: {shown} из {total}</translation>
        </message>
        <message>
            <source>{side} {index} has more than {most} rows</source>
            <translation>у {side} {index} больше {most} строк</translation>
        </message>
        <message>
            <source>{side} {index} is mapped already in row {first}, on the same kilometres; delete one of the rows, or give both a from_km and to_km that do not overlap</source>
            <translation>{side} {index} уже есть в строке {first} на тех же километрах; удалите одну из строк или задайте в обеих непересекающиеся from_km и to_km</translation>
        </message>
        <message>
            <source>{side} {index} is {code} already where this would hold. Give both kilometres that do not overlap, or open the other decision again. Nothing was signed.</source>
            <translation>Там, где это должно действовать, {side} {index} уже отнесён к {code}. Задайте обоим непересекающиеся километры или откройте другое решение повторно. Ничего не подписано.</translation>
        </message>
        <message>
            <source>{side} {index} stands in row {row} already, on the same conditions.</source>
            <translation>{side} {index} уже стоит в строке {row} с теми же условиями.</translation>
        </message>
        <message>
            <source>{side}: ages of {ages} Ma are published for {name} or its rocks ({source}).</source>
            <translation>{side}: возраст {name} или слагающих пород по опубликованным данным — {ages} млн лет ({source}).</translation>
        </message>
        <message>
            <source>{side}: no polygon here</source>
            <translation>{side}: здесь нет полигона</translation>
        </message>
        <message>
            <source>{side}: rank (formation or group) and age of {name} are open questions ({source}).</source>
            <translation>{side}: ранг (свита или серия) и возраст {name} — открытые вопросы ({source}).</translation>
        </message>
        <message>
            <source>{side}: the age is queried ({age}).</source>
            <translation>{side}: возраст под вопросом ({age}).</translation>
        </message>
        <message>
            <source>{side}: the age of {index} is not known, so the ages cannot be compared.</source>
            <translation>{side}: возраст {index} неизвестен, поэтому сопоставить возраст нельзя.</translation>
        </message>
        <message>
            <source>{side}: the age of {name} is an open question ({source}).</source>
            <translation>{side}: возраст {name} — открытый вопрос ({source}).</translation>
        </message>
        <message>
            <source>{side}: the index “{index}” cannot be read.</source>
            <translation>{side}: индекс «{index}» не читается.</translation>
        </message>
        <message>
            <source>{side}: the index “{index}” cannot be read. {reason}</source>
            <translation>{side}: индекс «{index}» не читается. {reason}</translation>
        </message>
        <message>
            <source>{side}: the rank of {name}, formation or group, is an open question ({source}).</source>
            <translation>{side}: ранг {name}, свита или серия, — открытый вопрос ({source}).</translation>
        </message>
        <message>
            <source>{side}: the unit has no index.</source>
            <translation>{side}: у подразделения нет индекса.</translation>
        </message>
        <message>
            <source>{side}: thin cover {cover} on {rocks}; it is the cover that was compared.</source>
            <translation>{side}: маломощный покров {cover} на {rocks}; сопоставлялся покров.</translation>
        </message>
        <message>
            <source>{side}: {deposit}: on the side's own ground, {distance} from the border.</source>
            <translation>{side}: {deposit}: на своей стороне, в {distance} от границы.</translation>
        </message>
        <message>
            <source>{side}: {deposit}: shown by this side only, {distance} from the border or on the ground of the other side.</source>
            <translation>{side}: {deposit}: показано только этой стороной, в {distance} от границы или уже на территории другой стороны.</translation>
        </message>
        <message>
            <source>{side}: {deposit}: shown by this side only.</source>
            <translation>{side}: {deposit}: показано только этой стороной.</translation>
        </message>
        <message>
            <source>{side}: {index}</source>
            <translation>{side}: {index}</translation>
        </message>
        <message>
            <source>{side}: {index} is one unit upon another; {compared} was compared, not {other}.</source>
            <translation>{side}: {index} — одно подразделение на другом; сравнивалось {compared}, а не {other}.</translation>
        </message>
        <message>
            <source>{side}: {index}, no age</source>
            <translation>{side}: {index}, возраст не указан</translation>
        </message>
        <message>
            <source>{side}: {index}, {age} Ma</source>
            <translation>{side}: {index}, {age} млн лет</translation>
        </message>
        <message>
            <source>{side}: “{index}” means “{what}” and tells nothing of the geology.</source>
            <translation>{side}: «{index}» — {what}; о геологии это ничего не говорит.</translation>
        </message>
        <message>
            <source>{symbols}, {limits}</source>
            <translation>{symbols}, {limits}</translation>
        </message>
        <message>
            <source>{symbol} is no unit of {edition}; it was read by {other}.</source>
            <translation>{symbol} нет в шкале {edition}; прочитано по шкале {other}.</translation>
        </message>
        <message>
            <source>{text} is no age in Ma from 0 to {most}.</source>
            <translation>{text} — не возраст в млн лет от 0 до {most}.</translation>
        </message>
        <message>
            <source>{text} is no age of the time scale.</source>
            <translation>{text} нет в шкале.</translation>
        </message>
        <message>
            <source>{time}, {reviewer} ({side}): {action}</source>
            <translation>{time}, {reviewer} ({side}): {action}</translation>
        </message>
        <message>
            <source>{title} (own)</source>
            <translation>{title} (свой)</translation>
        </message>
        <message>
            <source>{unit} ({limits})</source>
            <translation>{unit} ({limits})</translation>
        </message>
        <message>
            <source>{unit} is {code} by a decision in the Conflict Review. Open that one again there, or map the unit otherwise here: that stands before it.</source>
            <translation>{unit} — это {code} по решению на панели «Рассмотрение расхождений». Откройте то решение повторно там или отнесите подразделение иначе здесь: это имеет преимущество.</translation>
        </message>
        <message>
            <source>{unit}; away from the border, polygons: {count}</source>
            <translation>{unit}; вдали от границы, полигонов: {count}</translation>
        </message>
        <message>
            <source>{verdict}: {km} km</source>
            <translation>{verdict}: {km} км</translation>
        </message>
        <message>
            <source>{verdict}: {km} km ({share})</source>
            <translation>{verdict}: {km} км ({share})</translation>
        </message>
        <message>
            <source>{what} (“{title}”)</source>
            <translation>{what} («{title}»)</translation>
        </message>
        <message>
            <source>{what} cannot be signed: {why}. Nothing was signed.</source>
            <translation>{what} нельзя подписать: {why}. Ничего не подписано.</translation>
        </message>
        <message>
            <source>{what}, km</source>
            <translation>{what}, км</translation>
        </message>
        <message>
            <source>{what}: {km} km</source>
            <translation>{what}: {km} км</translation>
        </message>
        <message>
            <source>{where} has refused the decision ({error}). Nothing was stored. Open the review again.</source>
            <translation>{where} отклонил решение ({error}). Ничего не записано. Откройте рецензирование заново.</translation>
        </message>
        <message>
            <source>{where} is a database, but no store of decisions. Choose another file; nothing was changed.</source>
            <translation>{where} — база данных, но не хранилище решений. Выберите другой файл; ничего не изменено.</translation>
        </message>
        <message>
            <source>{why} What you entered is kept: it stands there when you try again.</source>
            <translation>{why} Введённое сохранено: оно появится снова при следующей попытке.</translation>
        </message>
        <message>
            <source>{why}.</source>
            <translation>{why}.</translation>
        </message>
        <message>
            <source>“{action}” cannot be done while the status is “{status}”.</source>
            <translation>Действие «{action}» невозможно при статусе «{status}».</translation>
        </message>
        <message>
            <source>“{name}” cannot be the name of a profile. Write small Latin letters, digits and underscores, beginning with a letter, such as our_map_1000k.</source>
            <translation>«{name}» не может быть именем профиля. Пишите строчные латинские буквы, цифры и подчёркивания, начиная с буквы, например our_map_1000k.</translation>
        </message>
        <message>
            <source>“{name}” is one of the seven joint maps. Give your profile a name of its own.</source>
            <translation>«{name}» — одна из семи совместных карт. Дайте своему профилю собственное имя.</translation>
        </message>
        <message>
            <source>“{old}” became “{new}”.</source>
            <translation>«{old}» стало «{new}».</translation>
        </message>
        <message>
            <source>“{part}” cannot be used for the layer {layer}. Write role=field with one of the roles {roles} and one of the fields {fields}.</source>
            <translation>«{part}» нельзя использовать для слоя {layer}. Пишите роль=поле с одной из ролей {roles} и одним из полей {fields}.</translation>
        </message>
        <message>
            <source>“{rock}” is no rock of the vocabulary.</source>
            <translation>«{rock}» — не порода из словаря.</translation>
        </message>
        <message>
            <source>“{side}” is no side. Choose for which side you sign: china or russia.</source>
            <translation>«{side}» — не сторона. Выберите, за какую сторону вы подписываете: china или russia.</translation>
        </message>
        <message>
            <source>“{text}”</source>
            <translation>«{text}»</translation>
        </message>
        <message>
            <source>“{value}” is no number of 0 or more. Write one, with a decimal point.</source>
            <translation>«{value}» — не число от 0 и больше. Напишите число с десятичной точкой.</translation>
        </message>
        <message>
            <source>“{value}” is no severity. Write 1 (critical), 2, 3 or 4 (cosmetic).</source>
            <translation>«{value}» — не степень серьёзности. Напишите 1 (критическое), 2, 3 или 4 (мелкое).</translation>
        </message>
        <message>
            <source>≈ about the same</source>
            <translation>≈ почти то же</translation>
        </message>
        <message>
            <source>⊂ narrower</source>
            <translation>⊂ уже</translation>
        </message>
        <message>
            <source>⊃ wider</source>
            <translation>⊃ шире</translation>
        </message>
    </context>
</TS>
