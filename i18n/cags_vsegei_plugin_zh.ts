<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>@default</name>
        <message>
            <source> m</source>
            <translation> 米</translation>
        </message>
        <message>
            <source>&amp;Border Comparison</source>
            <translation>接边对比(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Border line</source>
            <translation>边界线(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>对比(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>使用手册(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Profile</source>
            <translation>图件方案(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Russian layer</source>
            <translation>俄方图层(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Tolerance</source>
            <translation>容差(&amp;T)</translation>
        </message>
        <message>
            <source>Agreed &amp;legend</source>
            <translation>商定图例(&amp;L)</translation>
        </message>
        <message>
            <source>Agreed Legend</source>
            <translation>商定图例</translation>
        </message>
        <message>
            <source>Agreed legend</source>
            <translation>商定图例</translation>
        </message>
        <message>
            <source>As in the profile: {metres} m</source>
            <translation>按图件方案：{metres} 米</translation>
        </message>
        <message>
            <source>As it stands in the Chinese layer: {text}</source>
            <translation>中方图层原文：{text}</translation>
        </message>
        <message>
            <source>As it stands in the Russian layer: {text}</source>
            <translation>俄方图层原文：{text}</translation>
        </message>
        <message>
            <source>At km</source>
            <translation>位置（km）</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>边界</translation>
        </message>
        <message>
            <source>Border (training)</source>
            <translation>边界（练习）</translation>
        </message>
        <message>
            <source>Border Comparison</source>
            <translation>接边对比</translation>
        </message>
        <message>
            <source>Both sides show older rocks; the map of the cover does not compare them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>C&amp;hinese layer</source>
            <translation>中方图层(&amp;H)</translation>
        </message>
        <message>
            <source>Ca&amp;ncel</source>
            <translation>取消(&amp;N)</translation>
        </message>
        <message>
            <source>China</source>
            <translation>中国</translation>
        </message>
        <message>
            <source>China: geology (training)</source>
            <translation>中国：地质（练习）</translation>
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
            <translation>中国：{china} 为成层地质体；俄罗斯：{russia} 为侵入体。</translation>
        </message>
        <message>
            <source>China: {china} is an intrusive body; Russia: {russia} is a layered unit.</source>
            <translation>中国：{china} 为侵入体；俄罗斯：{russia} 为成层地质体。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one domain under two names ({source}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Chinese age contains the Russian one.</source>
            <translation>中国：{china}；俄罗斯：{russia}：中方时代包含俄方时代。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Russian age contains the Chinese one.</source>
            <translation>中国：{china}；俄罗斯：{russia}：俄方时代包含中方时代。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the difference comes from the scales. {note}</source>
            <translation>中国：{china}；俄罗斯：{russia}：差异源于地质年代表不同。{note}</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis agrees in part.</source>
            <translation>中国：{china}；俄罗斯：{russia}：成因部分一致。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis differs.</source>
            <translation>中国：{china}；俄罗斯：{russia}：成因不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the main rock differs, others are shared.</source>
            <translation>中国：{china}；俄罗斯：{russia}：主要岩性不同，其他岩性相同。</translation>
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
            <translation>中国：{china}；俄罗斯：{russia}：名称不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the ranks differ.</source>
            <translation>中国：{china}；俄罗斯：{russia}：级别不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the rocks are of different kinds.</source>
            <translation>中国：{china}；俄罗斯：{russia}：岩性种类不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the rocks exclude each other.</source>
            <translation>中国：{china}；俄罗斯：{russia}：岩性互相排斥。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same nature ({nature}), the names differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same time under different symbols.</source>
            <translation>中国：{china}；俄罗斯：{russia}：同一时代，代号不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they do not overlap, for the same symbol means another time in each scale.</source>
            <translation>中国：{china}；俄罗斯：{russia}：时代不重叠，因为同一代号在两种年代表中指不同时代。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they do not overlap.</source>
            <translation>中国：{china}；俄罗斯：{russia}：时代不重叠。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they have been correlated, but not by all ({source}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they overlap only in part.</source>
            <translation>中国：{china}；俄罗斯：{russia}：时代仅部分重叠。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: what decides on this map is not told on both sides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a CSV or XLSX file</source>
            <translation>选择 CSV 或 XLSX 文件</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Compare the two layers along their border</source>
            <translation>沿边界对比两个图层</translation>
        </message>
        <message>
            <source>Detected from the indices</source>
            <translation>根据代号自动判定</translation>
        </message>
        <message>
            <source>Field of the {role}: {field}</source>
            <translation>{role}字段：{field}</translation>
        </message>
        <message>
            <source>Fields and Time Scale</source>
            <translation>字段与地质年代表</translation>
        </message>
        <message>
            <source>Filter by index, code or reason</source>
            <translation>按代号、代码或原因筛选</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>代号</translation>
        </message>
        <message>
            <source>Index field</source>
            <translation>代号字段</translation>
        </message>
        <message>
            <source>Kilometres of border by verdict</source>
            <translation>各类结论的边界长度（千米）</translation>
        </message>
        <message>
            <source>Layer or table</source>
            <translation>图层或表</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>Legends</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>Length, km</source>
            <translation>长度（km）</translation>
        </message>
        <message>
            <source>Letters in the field {field} of {layer} were lost when the file was saved, as in “{example}”. They cannot be restored: ask for the file in GeoPackage or UTF-8.</source>
            <translation>图层 {layer} 的字段 {field} 在保存时丢失了字符，例如“{example}”。无法恢复：请索取 GeoPackage 或 UTF-8 格式的文件。</translation>
        </message>
        <message>
            <source>Lithology</source>
            <translation>岩性</translation>
        </message>
        <message>
            <source>Lithology field</source>
            <translation>岩性字段</translation>
        </message>
        <message>
            <source>Look-alike characters were replaced: {changes}.</source>
            <translation>已替换形近字符：{changes}。</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>使用手册</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name field</source>
            <translation>名称字段</translation>
        </message>
        <message>
            <source>No coordinate operation leads from {source} to {working}. Check the coordinate reference system of the layer.</source>
            <translation>没有从 {source} 到 {working} 的坐标转换。请检查图层的坐标参考系。</translation>
        </message>
        <message>
            <source>No field of the layer {layer} looks like an index. Choose one of: {fields}.</source>
            <translation>图层 {layer} 中没有类似代号的字段。请从以下字段中选择：{fields}。</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>None: the fronts of the two layers</source>
            <translation>无：以两图层的前缘为准</translation>
        </message>
        <message>
            <source>Not everything could be written to {destination}: {detail} Check that the disk is not full and that identifiers are unique, or choose another place.</source>
            <translation>未能全部写入 {destination}：{detail} 请检查磁盘是否已满、标识符是否唯一，或另选位置。</translation>
        </message>
        <message>
            <source>Nothing can be written to {path}: the folder or the file is read-only or in use. Choose another folder.</source>
            <translation>无法写入 {path}：文件夹或文件为只读或正被占用。请另选文件夹。</translation>
        </message>
        <message>
            <source>Open the &amp;Training Sheet</source>
            <translation>打开练习图幅(&amp;T)</translation>
        </message>
        <message>
            <source>Press to list only these stretches, press again to list all.</source>
            <translation>点击只列出这些区段，再次点击列出全部。</translation>
        </message>
        <message>
            <source>Profile, Border, Legend</source>
            <translation>图件方案、边界、图例</translation>
        </message>
        <message>
            <source>Progress of the comparison</source>
            <translation>对比进度</translation>
        </message>
        <message>
            <source>Read Legend</source>
            <translation>读取图例</translation>
        </message>
        <message>
            <source>Reads the indices of a Chinese or Russian geological layer: age interval on one time scale in Ma, rocks, genesis, rank. One row per distinct index. What cannot be read is kept as “unread”, with the reason; nothing is guessed silently.</source>
            <translation>读取中方或俄方地质图层的代号：统一年代表上的年代区间（百万年）、岩性、成因、级别。每个不同的代号一行。无法读取的记为“unread”并注明原因；绝不暗中猜测。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Russia</source>
            <translation>俄罗斯</translation>
        </message>
        <message>
            <source>Russia: geology (training)</source>
            <translation>俄罗斯：地质（练习）</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>哪一侧</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>已停止，未写入任何内容。</translation>
        </message>
        <message>
            <source>Stretches of the border</source>
            <translation>边界区段</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>The Chinese scale has no boundary at {limit} Ma.</source>
            <translation>中国年代表在 {limit} 百万年处没有界线。</translation>
        </message>
        <message>
            <source>The Russian scale has no boundary at {limit} Ma.</source>
            <translation>俄罗斯年代表在 {limit} 百万年处没有界线。</translation>
        </message>
        <message>
            <source>The age stands before the rock, as in older legends.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The agreed legend {where} has no column {missing}. Its columns are: {columns}.</source>
            <translation>商定图例 {where} 缺少列 {missing}。现有列：{columns}。</translation>
        </message>
        <message>
            <source>The catalogue gives {name} the {column} “{value}”. Write a whole number, for a severity one from 0 to 4.</source>
            <translation>目录中 {name} 的 {column} 为“{value}”。请填写整数，严重程度为 0 至 4。</translation>
        </message>
        <message>
            <source>The comparison failed. The log of messages has the details.</source>
            <translation>对比失败。详情见消息日志。</translation>
        </message>
        <message>
            <source>The comparison is not available: reload the plugin.</source>
            <translation>对比功能不可用：请重新加载插件。</translation>
        </message>
        <message>
            <source>The comparison was cancelled.</source>
            <translation>对比已取消。</translation>
        </message>
        <message>
            <source>The coordinates of a layer lie outside its coordinate reference system {crs}. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s).</source>
            <translation>图层坐标超出其坐标参考系 {crs} 的范围。请通过“图层 ▸ 设置图层坐标参考系”设为绘制时所用的坐标参考系。</translation>
        </message>
        <message>
            <source>The edition of the time scale the legend was written in. “auto” tells it from entries that only one edition has, and takes the edition in force where nothing tells it.</source>
            <translation>图例所用地质年代表的版本。“auto”根据仅某一版本才有的条目判定；无从判定时采用现行版本。</translation>
        </message>
        <message>
            <source>The field with the index, such as γδPZ3 or →Qp↓3↑pal. Detected where left out.</source>
            <translation>代号所在字段，如 γδPZ3 或 →Qp↓3↑pal。不填则自动识别。</translation>
        </message>
        <message>
            <source>The field with the rocks, in any language. Detected where left out.</source>
            <translation>岩性所在字段，语言不限。不填则自动识别。</translation>
        </message>
        <message>
            <source>The field with the unit's name, in any language. Detected where left out.</source>
            <translation>地质单位名称所在字段，语言不限。不填则自动识别。</translation>
        </message>
        <message>
            <source>The field {field} of {layer} seems to be read with a wrong encoding, as in “{example}”. Set the encoding {encoding} in Layer Properties ▸ Source.</source>
            <translation>图层 {layer} 的字段 {field} 似乎以错误的字符编码读取，例如“{example}”。请在“图层属性 ▸ 源”中将编码设为 {encoding}。</translation>
        </message>
        <message>
            <source>The folder {folder} does not exist. Create it first.</source>
            <translation>文件夹 {folder} 不存在。请先创建。</translation>
        </message>
        <message>
            <source>The format of {path} cannot keep Greek and Chinese letters or long field names. Choose a GeoPackage (.gpkg).</source>
            <translation>{path} 的格式无法保存希腊字母、汉字或长字段名。请选择 GeoPackage（.gpkg）。</translation>
        </message>
        <message>
            <source>The layer whose legend is read: any vector layer, or a table without geometry.</source>
            <translation>要读取图例的图层：任意矢量图层或无几何的表。</translation>
        </message>
        <message>
            <source>The layer {layer} has no coordinate reference system. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s); do not guess it.</source>
            <translation>图层 {layer} 没有坐标参考系。请通过“图层 ▸ 设置图层坐标参考系”设为绘制时所用的坐标参考系，切勿猜测。</translation>
        </message>
        <message>
            <source>The layer {layer} has no features. Choose another layer, or remove its filter or selection.</source>
            <translation>图层 {layer} 没有要素。请另选图层，或取消其过滤或选择。</translation>
        </message>
        <message>
            <source>The layer {layer} has no field {field}. Its fields are: {fields}.</source>
            <translation>图层 {layer} 没有字段 {field}。现有字段：{fields}。</translation>
        </message>
        <message>
            <source>The legend {path} cannot be read. Save it as CSV in UTF-8, or as XLSX.</source>
            <translation>无法读取图例 {path}。请另存为 UTF-8 编码的 CSV 或 XLSX。</translation>
        </message>
        <message>
            <source>The manual is missing: {path}</source>
            <translation>缺少使用手册：{path}</translation>
        </message>
        <message>
            <source>The modifier {meaning} before the rock was not used.</source>
            <translation>岩性前的修饰符（{meaning}）未采用。</translation>
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
            <translation>无法使用图件方案“{profile}”：其表中 {section} / {key} 行的值为“{value}”。请更正该行。</translation>
        </message>
        <message>
            <source>The project {path} cannot be written. Choose a folder that exists and is writable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The result {destination} cannot be created. Check that the place exists, is writable and not in use, or choose another.</source>
            <translation>无法创建结果 {destination}。请检查该位置是否存在、可写且未被占用，或另选位置。</translation>
        </message>
        <message>
            <source>The rock letters {letters} are in no table; each was read for itself.</source>
            <translation>表中没有岩性字母 {letters}；已逐个字母读取。</translation>
        </message>
        <message>
            <source>The rock letters {letters} are typed in ASCII.</source>
            <translation>岩性字母 {letters} 以 ASCII 字符输入。</translation>
        </message>
        <message>
            <source>The spreadsheet {path} cannot be opened. Save it anew as XLSX, or as CSV in UTF-8.</source>
            <translation>无法打开电子表格 {path}。请重新存为 XLSX 或 UTF-8 编码的 CSV。</translation>
        </message>
        <message>
            <source>The stretch is no longer on the map. Compare again.</source>
            <translation>该区段已不在地图中。请重新对比。</translation>
        </message>
        <message>
            <source>The table of units: one row per distinct index, in order of first appearance.</source>
            <translation>单位表：每个不同的代号一行，按首次出现的顺序排列。</translation>
        </message>
        <message>
            <source>The table {path} cannot be read. It must be a CSV file in UTF-8.</source>
            <translation>无法读取表 {path}。它须为 UTF-8 编码的 CSV 文件。</translation>
        </message>
        <message>
            <source>The table {path} has no column {columns}. Add it, or remove the file.</source>
            <translation>表 {path} 缺少列 {columns}。请补充该列，或删除该文件。</translation>
        </message>
        <message>
            <source>The time scale {scale} is not one of the side {side}. Choose one of: {allowed}.</source>
            <translation>年代表 {scale} 不适用于 {side} 一侧。请从以下版本中选择：{allowed}。</translation>
        </message>
        <message>
            <source>The training sheet cannot be opened at {path}. Install the plugin again.</source>
            <translation>无法打开练习图幅 {path}。请重新安装插件。</translation>
        </message>
        <message>
            <source>The unfinished file {path} was removed.</source>
            <translation>未完成的文件 {path} 已删除。</translation>
        </message>
        <message>
            <source>There is no profile “{profile}”. Choose one of: {known}.</source>
            <translation>没有图件方案“{profile}”。请从以下方案中选择：{known}。</translation>
        </message>
        <message>
            <source>There is no time scale {scale}. Choose one of {scales}, or auto.</source>
            <translation>没有年代表 {scale}。请选择 {scales} 之一，或 auto。</translation>
        </message>
        <message>
            <source>Time scale</source>
            <translation>地质年代表</translation>
        </message>
        <message>
            <source>Training Sheet</source>
            <translation>练习图幅</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Whose notation the indices are written in: the same letters mean other things.</source>
            <translation>代号采用哪一方的记法：相同字母含义不同。</translation>
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
            <translation>代号</translation>
        </message>
        <message>
            <source>length km</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lithology</source>
            <translation>岩性</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
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
            <translation>与另一图层之间的转换精度未知</translation>
        </message>
        <message>
            <source>towards the other layer: within {metres} m</source>
            <translation>与另一图层之间的转换精度 {metres} 米</translation>
        </message>
        <message>
            <source>verdict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{cover_side}: {cover}; {rock_side}: {rocks}: cover against older rocks.</source>
            <translation>{cover_side}：{cover}；{rock_side}：{rocks}：覆盖层对较老岩石。</translation>
        </message>
        <message>
            <source>{first} {second}</source>
            <translation>{first}{second}</translation>
        </message>
        <message>
            <source>{first}, {second}</source>
            <translation>{first}、{second}</translation>
        </message>
        <message>
            <source>{index} (not in the agreed legend)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{km} km of border compared</source>
            <translation>已对比边界 {km} km</translation>
        </message>
        <message>
            <source>{km} km · {share}</source>
            <translation>{km} km · {share}</translation>
        </message>
        <message>
            <source>{layer} is brought into the working system without a change of datum ({name}). It may lie a hundred metres off. Choose an operation in Project ▸ Properties ▸ Transformations if you have its parameters.</source>
            <translation>{layer} 转换到工作坐标系时未进行基准转换（{name}），位置可能偏差百米。如有参数，请在“工程 ▸ 属性 ▸ 坐标转换”中选择转换方法。</translation>
        </message>
        <message>
            <source>{layer} is brought into the working system without the change of datum from {datum}: it may lie {low} to {high} m off. Gaps and overlaps of that width say nothing. Choose an operation in Project ▸ Properties ▸ Transformations if you have its parameters.</source>
            <translation>{layer} 转换到工作坐标系时未进行 {datum} 的基准转换，位置可能偏差 {low} 至 {high} 米；此宽度的缝隙和重叠不说明问题。如有参数，请在“工程 ▸ 属性 ▸ 坐标转换”中选择转换方法。</translation>
        </message>
        <message>
            <source>{letters} after {series} has several meanings: {stages}. Say which one is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{letters} was read as {symbol}.</source>
            <translation>{letters} 读作 {symbol}。</translation>
        </message>
        <message>
            <source>{path} cannot be written: the folder is missing or read-only, the disk is full, or the file is open elsewhere. Choose another place.</source>
            <translation>无法写入 {path}：文件夹不存在或只读、磁盘已满，或文件正被其他程序打开。请另选位置。</translation>
        </message>
        <message>
            <source>{path} is the source layer itself and is never overwritten. Choose another file.</source>
            <translation>{path} 是源图层本身，绝不会被覆盖。请另选文件。</translation>
        </message>
        <message>
            <source>{read} of {units} distinct indices were read.</source>
            <translation>{units} 个不同代号中已读取 {read} 个。</translation>
        </message>
        <message>
            <source>{shown} of {total} stretches</source>
            <translation>显示 {shown} / {total} 个区段</translation>
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
            <translation>{side}：{index} 表示水体、冰川等，不反映地质情况。</translation>
        </message>
        <message>
            <source>{symbols}, {base}–{top} Ma</source>
            <translation>{symbols}，{base}–{top} 百万年</translation>
        </message>
        <message>
            <source>{verdict}: {km} km ({share})</source>
            <translation>{verdict}：{km} km（{share}）</translation>
        </message>
    </context>
</TS>
