<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
    <context>
        <name>@default</name>
        <message>
            <source> m</source>
            <translation> м</translation>
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
            <source>&amp;Compare</source>
            <translation>&amp;Сопоставить</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Руководство</translation>
        </message>
        <message>
            <source>&amp;Profile</source>
            <translation>Тип &amp;карты</translation>
        </message>
        <message>
            <source>&amp;Russian layer</source>
            <translation>&amp;Российский слой</translation>
        </message>
        <message>
            <source>&amp;Tolerance</source>
            <translation>&amp;Допуск</translation>
        </message>
        <message>
            <source>Agreed &amp;legend</source>
            <translation>Согласованная &amp;легенда</translation>
        </message>
        <message>
            <source>Agreed Legend</source>
            <translation>Согласованная легенда</translation>
        </message>
        <message>
            <source>Agreed legend</source>
            <translation>Согласованная легенда</translation>
        </message>
        <message>
            <source>As in the profile: {metres} m</source>
            <translation>По типу карты: {metres} м</translation>
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
            <source>At km</source>
            <translation>На км</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>Граница</translation>
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
            <source>Both sides show older rocks; the map of the cover does not compare them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>C&amp;hinese layer</source>
            <translation>&amp;Китайский слой</translation>
        </message>
        <message>
            <source>Ca&amp;ncel</source>
            <translation>&amp;Отмена</translation>
        </message>
        <message>
            <source>China</source>
            <translation>Китай</translation>
        </message>
        <message>
            <source>China: geology (training)</source>
            <translation>Китай: геология (учебная)</translation>
        </message>
        <message>
            <source>China: {china} ({china_nature}); Russia: {russia} ({russia_nature}): one nature may include the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china} ({china_nature}); Russia: {russia} ({russia_nature}): their natures exclude each other.</source>
            <translation type="unfinished" />
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
            <source>China: {china}; Russia: {russia}: one domain under two names ({source}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Chinese age contains the Russian one.</source>
            <translation>Китай: {china}; Россия: {russia}: китайский возраст включает российский.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Russian age contains the Chinese one.</source>
            <translation>Китай: {china}; Россия: {russia}: российский возраст включает китайский.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the difference comes from the scales. {note}</source>
            <translation>Китай: {china}; Россия: {russia}: различие вызвано разными шкалами. {note}</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis agrees in part.</source>
            <translation>Китай: {china}; Россия: {russia}: генезис совпадает частично.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis differs.</source>
            <translation>Китай: {china}; Россия: {russia}: генезис различается.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the main rock differs, others are shared.</source>
            <translation>Китай: {china}; Россия: {russia}: главная порода различается, остальные общие.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ, and of neither domain the nature is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ, and the nature of the Chinese domain is not known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ, and the nature of the Russian domain is not known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ.</source>
            <translation>Китай: {china}; Россия: {russia}: названия различаются.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the ranks differ.</source>
            <translation>Китай: {china}; Россия: {russia}: ранг различается.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the rocks are of different kinds.</source>
            <translation>Китай: {china}; Россия: {russia}: породы разных видов.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the rocks exclude each other.</source>
            <translation>Китай: {china}; Россия: {russia}: породы исключают друг друга.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same nature ({nature}), the names differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same time under different symbols.</source>
            <translation>Китай: {china}; Россия: {russia}: одно и то же время под разными индексами.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they do not overlap, for the same symbol means another time in each scale.</source>
            <translation>Китай: {china}; Россия: {russia}: возраст не перекрывается, так как один и тот же символ в двух шкалах означает разное время.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they do not overlap.</source>
            <translation>Китай: {china}; Россия: {russia}: возраст не перекрывается.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they have been correlated, but not by all ({source}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they overlap only in part.</source>
            <translation>Китай: {china}; Россия: {russia}: возраст перекрывается лишь частично.</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: what decides on this map is not told on both sides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a CSV or XLSX file</source>
            <translation>Выбрать файл CSV или XLSX</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Коды</translation>
        </message>
        <message>
            <source>Compare the two layers along their border</source>
            <translation>Сопоставить два слоя вдоль границы</translation>
        </message>
        <message>
            <source>Detected from the indices</source>
            <translation>Определяется по индексам</translation>
        </message>
        <message>
            <source>Field of the {role}: {field}</source>
            <translation>Поле ({role}): {field}</translation>
        </message>
        <message>
            <source>Fields and Time Scale</source>
            <translation>Поля и шкала времени</translation>
        </message>
        <message>
            <source>Filter by index, code or reason</source>
            <translation>Отбор по индексу, коду или причине</translation>
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
            <source>Kilometres of border by verdict</source>
            <translation>Километры границы по результатам</translation>
        </message>
        <message>
            <source>Layer or table</source>
            <translation>Слой или таблица</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Легенда</translation>
        </message>
        <message>
            <source>Legends</source>
            <translation>Легенды</translation>
        </message>
        <message>
            <source>Length, km</source>
            <translation>Длина, км</translation>
        </message>
        <message>
            <source>Letters in the field {field} of {layer} were lost when the file was saved, as in “{example}”. They cannot be restored: ask for the file in GeoPackage or UTF-8.</source>
            <translation>В поле {field} слоя {layer} при сохранении файла потеряны буквы, например «{example}». Восстановить их нельзя: запросите файл в GeoPackage или UTF-8.</translation>
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
            <source>Look-alike characters were replaced: {changes}.</source>
            <translation>Заменены похожие знаки: {changes}.</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>Руководство</translation>
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
            <source>No coordinate operation leads from {source} to {working}. Check the coordinate reference system of the layer.</source>
            <translation>Нет преобразования координат из {source} в {working}. Проверьте систему координат слоя.</translation>
        </message>
        <message>
            <source>No field of the layer {layer} looks like an index. Choose one of: {fields}.</source>
            <translation>В слое {layer} нет поля, похожего на индекс. Выберите одно из: {fields}.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>None: the fronts of the two layers</source>
            <translation>Нет: по краям двух слоёв</translation>
        </message>
        <message>
            <source>Not everything could be written to {destination}: {detail} Check that the disk is not full and that identifiers are unique, or choose another place.</source>
            <translation>Не всё удалось записать в {destination}: {detail} Проверьте, что на диске есть место, а идентификаторы не повторяются, или выберите другое место.</translation>
        </message>
        <message>
            <source>Nothing can be written to {path}: the folder or the file is read-only or in use. Choose another folder.</source>
            <translation>В {path} нельзя записать: папка или файл доступны только для чтения или заняты. Выберите другую папку.</translation>
        </message>
        <message>
            <source>Open the &amp;Training Sheet</source>
            <translation>Открыть &amp;учебный лист</translation>
        </message>
        <message>
            <source>Press to list only these stretches, press again to list all.</source>
            <translation>Нажмите, чтобы показать только эти участки; ещё раз — чтобы показать все.</translation>
        </message>
        <message>
            <source>Profile, Border, Legend</source>
            <translation>Тип карты, граница, легенда</translation>
        </message>
        <message>
            <source>Progress of the comparison</source>
            <translation>Ход сопоставления</translation>
        </message>
        <message>
            <source>Read Legend</source>
            <translation>Чтение легенды</translation>
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
            <source>Russia</source>
            <translation>Россия</translation>
        </message>
        <message>
            <source>Russia: geology (training)</source>
            <translation>Россия: геология (учебная)</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Значимость</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Сторона</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>Остановлено. Ничего не записано.</translation>
        </message>
        <message>
            <source>Stretches of the border</source>
            <translation>Участки границы</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Таблицы</translation>
        </message>
        <message>
            <source>The Chinese scale has no boundary at {limit} Ma.</source>
            <translation>В китайской шкале нет границы на уровне {limit} млн лет.</translation>
        </message>
        <message>
            <source>The Russian scale has no boundary at {limit} Ma.</source>
            <translation>В российской шкале нет границы на уровне {limit} млн лет.</translation>
        </message>
        <message>
            <source>The age stands before the rock, as in older legends.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The agreed legend {where} has no column {missing}. Its columns are: {columns}.</source>
            <translation>В согласованной легенде {where} нет столбца {missing}. Есть столбцы: {columns}.</translation>
        </message>
        <message>
            <source>The catalogue gives {name} the {column} “{value}”. Write a whole number, for a severity one from 0 to 4.</source>
            <translation>В каталоге у {name} в столбце {column} стоит «{value}». Нужно целое число, для степени значимости — от 0 до 4.</translation>
        </message>
        <message>
            <source>The comparison failed. The log of messages has the details.</source>
            <translation>Сопоставление не удалось. Подробности — в журнале сообщений.</translation>
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
            <source>The coordinates of a layer lie outside its coordinate reference system {crs}. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s).</source>
            <translation>Координаты слоя лежат вне его системы координат {crs}. Задайте ту, в которой он составлен: Слой ▸ Изменить систему координат слоя.</translation>
        </message>
        <message>
            <source>The edition of the time scale the legend was written in. “auto” tells it from entries that only one edition has, and takes the edition in force where nothing tells it.</source>
            <translation>Издание шкалы, по которой составлена легенда. «auto» узнаёт его по записям, которые есть только в одном издании, а где признаков нет, берёт действующее.</translation>
        </message>
        <message>
            <source>The field with the index, such as γδPZ3 or →Qp↓3↑pal. Detected where left out.</source>
            <translation>Поле с индексом, например γδPZ3 или →Qp↓3↑pal. Если не указано, определяется само.</translation>
        </message>
        <message>
            <source>The field with the rocks, in any language. Detected where left out.</source>
            <translation>Поле с породами на любом языке. Если не указано, определяется само.</translation>
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
            <source>The folder {folder} does not exist. Create it first.</source>
            <translation>Папки {folder} нет. Сначала создайте её.</translation>
        </message>
        <message>
            <source>The format of {path} cannot keep Greek and Chinese letters or long field names. Choose a GeoPackage (.gpkg).</source>
            <translation>Формат {path} не хранит греческие буквы, иероглифы и длинные имена полей. Выберите GeoPackage (.gpkg).</translation>
        </message>
        <message>
            <source>The layer whose legend is read: any vector layer, or a table without geometry.</source>
            <translation>Слой, легенда которого читается: любой векторный слой или таблица без геометрии.</translation>
        </message>
        <message>
            <source>The layer {layer} has no coordinate reference system. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s); do not guess it.</source>
            <translation>У слоя {layer} нет системы координат. Задайте ту, в которой он составлен: Слой ▸ Изменить систему координат слоя; не угадывайте.</translation>
        </message>
        <message>
            <source>The layer {layer} has no features. Choose another layer, or remove its filter or selection.</source>
            <translation>В слое {layer} нет объектов. Выберите другой слой или снимите фильтр либо выделение.</translation>
        </message>
        <message>
            <source>The layer {layer} has no field {field}. Its fields are: {fields}.</source>
            <translation>В слое {layer} нет поля {field}. Есть поля: {fields}.</translation>
        </message>
        <message>
            <source>The legend {path} cannot be read. Save it as CSV in UTF-8, or as XLSX.</source>
            <translation>Легенду {path} нельзя прочитать. Сохраните её как CSV в UTF-8 или как XLSX.</translation>
        </message>
        <message>
            <source>The manual is missing: {path}</source>
            <translation>Руководства нет: {path}</translation>
        </message>
        <message>
            <source>The modifier {meaning} before the rock was not used.</source>
            <translation>Определение перед породой ({meaning}) не использовано.</translation>
        </message>
        <message>
            <source>The number after the rock is a tectonic cycle ({name}), which is no exact age.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture {path} cannot be written. Choose a folder that exists and is writable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The profile “{profile}” cannot be used: in its table the row {section} / {key} has the value “{value}”. Correct that row.</source>
            <translation>Тип карты «{profile}» нельзя использовать: в его таблице в строке {section} / {key} стоит «{value}». Исправьте эту строку.</translation>
        </message>
        <message>
            <source>The project {path} cannot be written. Choose a folder that exists and is writable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The result {destination} cannot be created. Check that the place exists, is writable and not in use, or choose another.</source>
            <translation>Результат {destination} нельзя создать. Проверьте, что место существует, доступно для записи и не занято, или выберите другое.</translation>
        </message>
        <message>
            <source>The rock letters {letters} are in no table; each was read for itself.</source>
            <translation>Буквенного обозначения породы {letters} нет в таблицах; каждая буква прочитана отдельно.</translation>
        </message>
        <message>
            <source>The rock letters {letters} are typed in ASCII.</source>
            <translation>Обозначение породы {letters} набрано знаками ASCII.</translation>
        </message>
        <message>
            <source>The spreadsheet {path} cannot be opened. Save it anew as XLSX, or as CSV in UTF-8.</source>
            <translation>Электронную таблицу {path} нельзя открыть. Сохраните её заново как XLSX или как CSV в UTF-8.</translation>
        </message>
        <message>
            <source>The stretch is no longer on the map. Compare again.</source>
            <translation>Этого участка больше нет на карте. Сопоставьте заново.</translation>
        </message>
        <message>
            <source>The table of units: one row per distinct index, in order of first appearance.</source>
            <translation>Таблица подразделений: одна строка на каждый индекс в порядке первого появления.</translation>
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
            <source>The time scale {scale} is not one of the side {side}. Choose one of: {allowed}.</source>
            <translation>Шкала {scale} не относится к стороне {side}. Выберите одну из: {allowed}.</translation>
        </message>
        <message>
            <source>The training sheet cannot be opened at {path}. Install the plugin again.</source>
            <translation>Учебный лист {path} не открывается. Установите модуль заново.</translation>
        </message>
        <message>
            <source>The unfinished file {path} was removed.</source>
            <translation>Незаконченный файл {path} удалён.</translation>
        </message>
        <message>
            <source>There is no profile “{profile}”. Choose one of: {known}.</source>
            <translation>Нет типа карты «{profile}». Выберите один из: {known}.</translation>
        </message>
        <message>
            <source>There is no time scale {scale}. Choose one of {scales}, or auto.</source>
            <translation>Нет шкалы {scale}. Выберите одну из {scales} или auto.</translation>
        </message>
        <message>
            <source>Time scale</source>
            <translation>Шкала времени</translation>
        </message>
        <message>
            <source>Training Sheet</source>
            <translation>Учебный лист</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Результат</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Предупреждение</translation>
        </message>
        <message>
            <source>Whose notation the indices are written in: the same letters mean other things.</source>
            <translation>Чьими обозначениями записаны индексы: одни и те же буквы значат разное.</translation>
        </message>
        <message>
            <source>all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from km</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>index</source>
            <translation>индекс</translation>
        </message>
        <message>
            <source>length km</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lithology</source>
            <translation>литология</translation>
        </message>
        <message>
            <source>name</source>
            <translation>название</translation>
        </message>
        <message>
            <source>no index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no joint unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>severity</source>
            <translation type="unfinished" />
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
            <source>verdict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{cover_side}: {cover}; {rock_side}: {rocks}: cover against older rocks.</source>
            <translation>{cover_side}: {cover}; {rock_side}: {rocks}: чехол против более древних пород.</translation>
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
            <translation type="unfinished" />
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
            <source>{layer} is brought into the working system without a change of datum ({name}). It may lie a hundred metres off. Choose an operation in Project ▸ Properties ▸ Transformations if you have its parameters.</source>
            <translation>{layer} пересчитывается в рабочую систему без перехода между датумами ({name}) и может лежать со сдвигом до ста метров. Если есть параметры, выберите преобразование: Проект ▸ Свойства ▸ Преобразования.</translation>
        </message>
        <message>
            <source>{layer} is brought into the working system without the change of datum from {datum}: it may lie {low} to {high} m off. Gaps and overlaps of that width say nothing. Choose an operation in Project ▸ Properties ▸ Transformations if you have its parameters.</source>
            <translation>{layer} пересчитывается в рабочую систему без перехода от датума {datum} и может лежать со сдвигом {low}–{high} м. Зазоры и перекрытия такой ширины ни о чём не говорят. Если есть параметры, выберите преобразование: Проект ▸ Свойства ▸ Преобразования.</translation>
        </message>
        <message>
            <source>{letters} after {series} has several meanings: {stages}. Say which one is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{letters} was read as {symbol}.</source>
            <translation>{letters} прочитано как {symbol}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: the folder is missing or read-only, the disk is full, or the file is open elsewhere. Choose another place.</source>
            <translation>{path} нельзя записать: папки нет или она только для чтения, диск полон или файл открыт в другой программе. Выберите другое место.</translation>
        </message>
        <message>
            <source>{path} is the source layer itself and is never overwritten. Choose another file.</source>
            <translation>{path} — это сам исходный слой, он никогда не перезаписывается. Выберите другой файл.</translation>
        </message>
        <message>
            <source>{read} of {units} distinct indices were read.</source>
            <translation>Прочитано индексов: {read} из {units}.</translation>
        </message>
        <message>
            <source>{shown} of {total} stretches</source>
            <translation>Участков: {shown} из {total}</translation>
        </message>
        <message>
            <source>{side}: the age is queried ({age}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side}: the age of {index} is not known, so the ages cannot be compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side}: the index “{index}” cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side}: the index “{index}” cannot be read. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side}: the unit has no index.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side}: {index} stands for water, ice or the like and says nothing of the geology.</source>
            <translation>{side}: {index} обозначает воду, лёд и т. п. и о геологии ничего не говорит.</translation>
        </message>
        <message>
            <source>{symbols}, {base}–{top} Ma</source>
            <translation>{symbols}, {base}–{top} млн лет</translation>
        </message>
        <message>
            <source>{verdict}: {km} km ({share})</source>
            <translation>{verdict}: {km} км ({share})</translation>
        </message>
    </context>
</TS>
