<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>@default</name>
        <message>
            <source> km</source>
            <translation> 公里</translation>
        </message>
        <message>
            <source> m</source>
            <translation> 米</translation>
        </message>
        <message>
            <source>&amp;Apply</source>
            <translation>应用(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Assign</source>
            <translation>分派(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Beside the project, in a GeoPackage</source>
            <translation>在工程旁的 GeoPackage 中(&amp;B)</translation>
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
            <source>&amp;Close</source>
            <translation>关闭(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Comment</source>
            <translation>批注(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Comment (optional)</source>
            <translation>批注（可选）(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Compare Again</source>
            <translation>再次对比(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Connection of QGIS</source>
            <translation>QGIS 连接(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Date of the meeting</source>
            <translation>会议日期(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Follow edits</source>
            <translation>跟随编辑(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;From km</source>
            <translation>起始公里(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Genesis</source>
            <translation>成因(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Holds for</source>
            <translation>适用于(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>导入(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>导入(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Institute</source>
            <translation>单位(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>类别(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Layer</source>
            <translation>图层(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Least confidence</source>
            <translation>最低置信度(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>使用手册(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;One Map</source>
            <translation>合为一图(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Pattern</source>
            <translation>花纹(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Profiles…</source>
            <translation>方案(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Protocol no.</source>
            <translation>会议纪要编号(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>理由(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Relation</source>
            <translation>关系(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Release</source>
            <translation>释放(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Rocks</source>
            <translation>岩性(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Save Correction</source>
            <translation>保存更正(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Schema</source>
            <translation>模式(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Statistics…</source>
            <translation>统计(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Take It Myself</source>
            <translation>由我处理(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Tolerance</source>
            <translation>容差(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Units of a Layer</source>
            <translation>图层的单位(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Units that are not mapped</source>
            <translation>未对应的单位(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Use {metres} m</source>
            <translation>采用 {metres} 米(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Way</source>
            <translation>方式(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Who decides</source>
            <translation>由谁决定(&amp;W)</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>= the same</source>
            <translation>= 相同</translation>
        </message>
        <message>
            <source>A boundary of two units that ends at the border becomes a conflict (GEO-1).</source>
            <translation>两个单位的界线若止于边界，则列为冲突（GEO-1）。</translation>
        </message>
        <message>
            <source>A cluster keeps the polygons to itself, so that their contacts cannot be followed. Leave out the contacts, or the cluster.</source>
            <translation>使用集群时图斑留在集群上，无法追踪其界线。请不要勾选界线延续，或不使用集群。</translation>
        </message>
        <message>
            <source>A cluster was asked for, and the Python package “distributed” is missing. Install it with the means of your system, or leave the cluster's address empty.</source>
            <translation>要求使用集群，但缺少 Python 软件包 “distributed”。请用系统自带的方式安装，或将集群地址留空。</translation>
        </message>
        <message>
            <source>A decision needs a name and a side.</source>
            <translation>决定必须有署名和所属方。</translation>
        </message>
        <message>
            <source>A decision needs a signature. Enter your name first.</source>
            <translation>决定需要署名。请先填写您的姓名。</translation>
        </message>
        <message>
            <source>A dry run: nothing was signed. {adopted} would be recorded as agreed, {proposed} proposed, {left} left as they are.</source>
            <translation>试运行：未签署任何内容。将有 {adopted} 项记为已商定，{proposed} 项作为提议，{left} 项保持原样。</translation>
        </message>
        <message>
            <source>A field of both editions by which a polygon is known in both. Left out, or where a value is missing or stands twice, outlines, feature ids and overlaps tell.</source>
            <translation>两个版本共有的标识字段，用以识别同一图斑。未指定，或值缺失、重复时，按轮廓、要素编号和重叠判断。</translation>
        </message>
        <message>
            <source>A file in CSV (UTF-8; comma, semicolon or tab), XLSX, SSSOM or Turtle, a table or layer, or another store of decisions. Of a CSV or XLSX the columns side, index, joint_code and relation are required.</source>
            <translation>CSV（UTF-8；逗号、分号或制表符分隔）、XLSX、SSSOM 或 Turtle 文件，表或图层，或另一个决定库。CSV 或 XLSX 中 side、index、joint_code、relation 列为必填。</translation>
        </message>
        <message>
            <source>A gap between ages is long from, Ma</source>
            <translation>时代间隔达到此值即为长间断，Ma</translation>
        </message>
        <message>
            <source>A joint unit needs a code.</source>
            <translation>统一单位需要代号。</translation>
        </message>
        <message>
            <source>A joint unit of the agreed legend that comes near both.</source>
            <translation>商定图例中与双方相近的统一单位。</translation>
        </message>
        <message>
            <source>A joint unit of the agreed legend with ages and a rock of both sides.</source>
            <translation>商定图例中与双方时代和一种岩性相符的统一单位。</translation>
        </message>
        <message>
            <source>A joint unit of the agreed legend with ages of both sides.</source>
            <translation>商定图例中与双方时代相符的统一单位。</translation>
        </message>
        <message>
            <source>A layer without a coordinate reference system, such as a GMT file, is taken for WGS 84 (EPSG:4326) where its coordinates are degrees and lie where the other layers lie; with this, wherever they are degrees. Each such layer is named in a warning; others are refused.</source>
            <translation>没有坐标参考系的图层（如 GMT 文件），若其坐标为度，且与其他图层位置一致，则按 WGS 84（EPSG:4326）处理；勾选此项后，只要坐标为度即如此处理。每个这样的图层都会在警告中列出；其余的不予接受。</translation>
        </message>
        <message>
            <source>A line on which kilometres are measured.</source>
            <translation>用来量算公里数的线。</translation>
        </message>
        <message>
            <source>A line on which kilometres are measured. Left out, the border is where the two layers meet, and kilometres are measured between them.</source>
            <translation>用于量算里程的线。不填时，以两图层相接处为边界，在两者之间量算里程。</translation>
        </message>
        <message>
            <source>A line that bends by more than this at the border does not go on. Ends that touch may bend by up to twice as much.</source>
            <translation>在边界处弯折超过此角度的线不视为延续。端点几乎相接时，允许弯折到两倍。</translation>
        </message>
        <message>
            <source>A new comparison must agree there first. Compare again.</source>
            <translation>须先由新的对比确认该处已一致。请重新对比。</translation>
        </message>
        <message>
            <source>A new joint unit of both: {why}</source>
            <translation>双方的新统一单位：{why}</translation>
        </message>
        <message>
            <source>A new one as the Chinese unit is: {why}</source>
            <translation>按中方单位新建：{why}</translation>
        </message>
        <message>
            <source>A new one as the Russian unit is: {why}</source>
            <translation>按俄方单位新建：{why}</translation>
        </message>
        <message>
            <source>A proposal names {unit}</source>
            <translation>提议的统一单位：{unit}</translation>
        </message>
        <message>
            <source>A shorter stretch counts one step less, km</source>
            <translation>短于此长度的区段降一级，公里</translation>
        </message>
        <message>
            <source>A store of decisions on PostGIS is named by a connection that is saved in QGIS, as postgis://CONNECTION?schema=SCHEMA, and never by server, user and password.</source>
            <translation>PostGIS 上的决定库用 QGIS 中已保存的连接来指定，写作 postgis://CONNECTION?schema=SCHEMA（CONNECTION 为连接名称，SCHEMA 为模式），切勿写服务器、用户名和密码。</translation>
        </message>
        <message>
            <source>A table cannot be written as {path}. Choose a name that ends in {endings}.</source>
            <translation>无法把表写成 {path}。请选择以 {endings} 结尾的文件名。</translation>
        </message>
        <message>
            <source>A table of Chinese by Russian units in kilometres, the youngest first.</source>
            <translation>中方单位 × 俄方单位的里程表，由新到老排列。</translation>
        </message>
        <message>
            <source>A table of corrections made in the window “Units of a Layer”, which win over what was read. A correction for one layer holds where the layer has that name, and there wins over one for every layer of the side. Those kept beside the project where left out.</source>
            <translation>在“图层的单位”窗口中所作更正的表，优先于读取结果。针对某一图层的更正只在同名图层中有效，并在该图层中优先于针对本侧全部图层的更正。留空时使用工程旁保存的更正表。</translation>
        </message>
        <message>
            <source>A table of kilometres, shares, conflicts and the index of agreement: of the whole border, by verdict, severity, code, pair of units, sheet, section, and kind. The index is the share of the compared kilometres that agree or are consistent; minor differences count half.</source>
            <translation>公里数、占比、冲突数和一致性指数表：整条边界，以及按结论、严重程度、代码、单位对、图幅、分段和类别统计。一致性指数为已对比公里数中已商定或一致部分所占比例；次要差异按一半计。</translation>
        </message>
        <message>
            <source>A table with the columns from_km, to_km, section, key, value: what holds on a part of the border only. Section and key are those of a profile, such as tolerance and tolerance_m, or criterion and age; scale with china or russia gives the edition of the sheets there.</source>
            <translation>含 from_km、to_km、section、key、value 各列的表：仅在边界某一分段适用的规定。section 与 key 同方案，如 tolerance 与 tolerance_m，或 criterion 与 age；scale 配 china 或 russia 指明该分段图幅所用的年代表版本。</translation>
        </message>
        <message>
            <source>A table: from_km, to_km, section, key, value. What holds on a part only.</source>
            <translation>表：from_km、to_km、section、key、value。仅在某一分段适用的规定。</translation>
        </message>
        <message>
            <source>A text of the decision is longer than {most} characters. Shorten it.</source>
            <translation>决定中的一段文字超过 {most} 个字符。请缩短。</translation>
        </message>
        <message>
            <source>A&amp;ge</source>
            <translation>时代(&amp;G)</translation>
        </message>
        <message>
            <source>A&amp;greed legend</source>
            <translation>商定图例(&amp;G)</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>Accept Suggestions</source>
            <translation>接受建议</translation>
        </message>
        <message>
            <source>Accept Suggestions…</source>
            <translation>接受建议…</translation>
        </message>
        <message>
            <source>Add the corrections of a colleague</source>
            <translation>加入同事的更正</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Added: {added}; changed: {changed}; the same: {same}; missing in the given: {missing}; refused: {refused}.</source>
            <translation>新增：{added}；更改：{changed}；相同：{same}；给定图例中缺少：{missing}；未接受：{refused}。</translation>
        </message>
        <message>
            <source>Address of a Dask scheduler</source>
            <translation>Dask 调度器地址</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>时代</translation>
        </message>
        <message>
            <source>Age of the event</source>
            <translation>事件时代</translation>
        </message>
        <message>
            <source>Ages on the time scale</source>
            <translation>地质年代表上的时代</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Agree to All Shown</source>
            <translation>同意所列全部提议</translation>
        </message>
        <message>
            <source>Agree to All Shown…</source>
            <translation>同意所列全部提议…</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>已商定</translation>
        </message>
        <message>
            <source>Agreed Legend</source>
            <translation>商定图例</translation>
        </message>
        <message>
            <source>Agreed decisions that do not verify</source>
            <translation>未通过验证的商定决定</translation>
        </message>
        <message>
            <source>Agreed is {code}, but along {km} km the applied layers show {china} | {russia}. Apply the agreed legend to both layers, then compare again.</source>
            <translation>商定为 {code}，但在 {km} 公里边界上，应用图例后的图层显示 {china} | {russia}。请对两侧图层应用商定图例，然后重新对比。</translation>
        </message>
        <message>
            <source>Agreed legend</source>
            <translation>商定图例</translation>
        </message>
        <message>
            <source>Agreed or consistent after, km</source>
            <translation>应用后商定或一致，公里</translation>
        </message>
        <message>
            <source>Agreed or consistent before, km</source>
            <translation>应用前商定或一致，公里</translation>
        </message>
        <message>
            <source>Agreed or consistent: {before} km before, {after} km now. Verified: {verified}; not verified: {left}.</source>
            <translation>商定或一致：之前 {before} 公里，现在 {after} 公里。已验证：{verified}；未验证：{left}。</translation>
        </message>
        <message>
            <source>Agreed, km</source>
            <translation>已商定（公里）</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>一致性</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>All these are units of one side. Make a joint unit with New Unit first, then drag them onto it.</source>
            <translation>这些都是同一方的单位。请先用“新建单位”创建统一单位，再将其拖到上面。</translation>
        </message>
        <message>
            <source>All units</source>
            <translation>全部单位</translation>
        </message>
        <message>
            <source>All who review together choose the same place. Decisions stay where they were signed; those made beside the project can be copied into an empty store of the team. Only the names of connection and schema are kept in the project, never a password.</source>
            <translation>共同审查的人员须选择同一位置。决定保留在签署它的地方；工程旁已作出的决定可以复制到空的团队库中。工程中只保存连接和模式的名称，绝不保存密码。</translation>
        </message>
        <message>
            <source>All {total} units are mapped or declared.</source>
            <translation>全部 {total} 个单位均已对应或已声明。</translation>
        </message>
        <message>
            <source>Also what is the &amp;same</source>
            <translation>也显示相同项(&amp;S)</translation>
        </message>
        <message>
            <source>Also where only the names leave it open</source>
            <translation>仅名称未定者亦纳入</translation>
        </message>
        <message>
            <source>Amplitude</source>
            <translation>幅度</translation>
        </message>
        <message>
            <source>Amplitude of movement</source>
            <translation>运动幅度</translation>
        </message>
        <message>
            <source>An accepted difference needs a reason. Choose one of the list.</source>
            <translation>认可差异须说明原因。请从列表中选择。</translation>
        </message>
        <message>
            <source>An age is a number of Ma.</source>
            <translation>年龄为以 Ma 计的数字。</translation>
        </message>
        <message>
            <source>An age is wide where it is so many times the other</source>
            <translation>时代跨度达到另一方的多少倍即为过宽</translation>
        </message>
        <message>
            <source>Another program has the store of decisions {where} locked. Nothing was stored. Close the other program, or wait, and sign again.</source>
            <translation>决定库 {where} 被另一程序锁定。未保存任何内容。请关闭该程序或稍候，然后重新签署。</translation>
        </message>
        <message>
            <source>Apply Agreed Legend</source>
            <translation>应用商定图例</translation>
        </message>
        <message>
            <source>Apply the Agreed Legend</source>
            <translation>应用商定图例</translation>
        </message>
        <message>
            <source>Apply the agreed legend</source>
            <translation>应用商定图例</translation>
        </message>
        <message>
            <source>Apply…</source>
            <translation>应用…</translation>
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
            <source>As it stands in the layer: {text}</source>
            <translation>图层中的原文：{text}</translation>
        </message>
        <message>
            <source>As told in an imported legend.</source>
            <translation>依据导入的图例。</translation>
        </message>
        <message>
            <source>Assign what is seen to a reviewer</source>
            <translation>将所见范围分派给审查人</translation>
        </message>
        <message>
            <source>Assigned to</source>
            <translation>分派给</translation>
        </message>
        <message>
            <source>Assigned to {name}</source>
            <translation>已分派给 {name}</translation>
        </message>
        <message>
            <source>At &amp;least</source>
            <translation>至少(&amp;L)</translation>
        </message>
        <message>
            <source>At km</source>
            <translation>位置（公里）</translation>
        </message>
        <message>
            <source>At least {km} km of the current comparison get another verdict. Tolerances count in the next comparison.</source>
            <translation>当前对比中至少 {km} 公里的结论改变。容差在下次对比时生效。</translation>
        </message>
        <message>
            <source>At the border</source>
            <translation>边界上</translation>
        </message>
        <message>
            <source>At {place} km</source>
            <translation>位于 {place} 公里处</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>属性</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动判定</translation>
        </message>
        <message>
            <source>Axis: {scale}</source>
            <translation>时间轴：{scale}</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>处理方式</translation>
        </message>
        <message>
            <source>Between {before} and {number} entries are missing.</source>
            <translation>第 {before} 条与第 {number} 条之间缺少记录。</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>边界</translation>
        </message>
        <message>
            <source>Border &amp;Strip</source>
            <translation>边界展开图(&amp;S)</translation>
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
            <source>Border Strip</source>
            <translation>边界展开图</translation>
        </message>
        <message>
            <source>Border comparison: {profile}</source>
            <translation>接边对比：{profile}</translation>
        </message>
        <message>
            <source>Border line</source>
            <translation>边界线</translation>
        </message>
        <message>
            <source>Border sections</source>
            <translation>边界分段</translation>
        </message>
        <message>
            <source>Border solved, km</source>
            <translation>已解决的边界，公里</translation>
        </message>
        <message>
            <source>Border with a new conflict, km</source>
            <translation>新产生冲突的边界，公里</translation>
        </message>
        <message>
            <source>Border, km</source>
            <translation>边界（公里）</translation>
        </message>
        <message>
            <source>Both are of one rank: {rank}.</source>
            <translation>两者等级相同：{rank}。</translation>
        </message>
        <message>
            <source>Both classes hold {common}: the national limits alone may explain it.</source>
            <translation>两级别均包括{common}：差异可能仅由两国界限不同引起。</translation>
        </message>
        <message>
            <source>Both sides</source>
            <translation>双方</translation>
        </message>
        <message>
            <source>Both sides are mapped to the agreed unit {code}, {name}.</source>
            <translation>两侧均对应到商定单位 {code}（{name}）。</translation>
        </message>
        <message>
            <source>Both sides are mapped to the agreed unit {code}.</source>
            <translation>两侧均对应到商定单位 {code}。</translation>
        </message>
        <message>
            <source>Both sides have signed something else for {what}, and the table does not say that both signed this. Open it again in the review first.</source>
            <translation>双方已就 {what} 签署了其他内容，而该表并未说明双方签署了此项。请先在审查中重新打开。</translation>
        </message>
        <message>
            <source>Both sides have signed {what} already. Say why it is to be opened again, then propose anew.</source>
            <translation>双方已签署 {what}。请说明重新打开的理由，再重新提议。</translation>
        </message>
        <message>
            <source>Both sides present, km</source>
            <translation>两侧均有图（公里）</translation>
        </message>
        <message>
            <source>Both sides show rocks older than the Quaternary, which this map does not compare.</source>
            <translation>两侧均为前第四纪岩石，本图不作对比。</translation>
        </message>
        <message>
            <source>Both units are this joint unit in the agreed legend.</source>
            <translation>商定图例中双方单位均对应此统一单位。</translation>
        </message>
        <message>
            <source>Both units wherever they meet: {count} stretches, {km} km</source>
            <translation>两单位相接的所有区段：{count} 段，{km} 公里</translation>
        </message>
        <message>
            <source>Both units, or units of their names, are agreed elsewhere as the joint unit {code}.</source>
            <translation>两个单位或与其同名的单位，在别处已商定为统一单位 {code}。</translation>
        </message>
        <message>
            <source>Buffer (m)</source>
            <translation>缓冲距离（米）</translation>
        </message>
        <message>
            <source>By age and rocks: {relation}</source>
            <translation>按时代和岩性：{relation}</translation>
        </message>
        <message>
            <source>By its name the unit follows another edition: {edition}.</source>
            <translation>按名称，该单位采用另一版本：{edition}。</translation>
        </message>
        <message>
            <source>Ca&amp;ncel</source>
            <translation>取消(&amp;N)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancelled. Nothing is half done.</source>
            <translation>已取消。没有留下半成品。</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>候选</translation>
        </message>
        <message>
            <source>Candidates are being looked for. Try again in a moment.</source>
            <translation>正在查找候选。请稍后再试。</translation>
        </message>
        <message>
            <source>Candidates are being looked for…</source>
            <translation>正在查找候选…</translation>
        </message>
        <message>
            <source>Candidates for {unit}</source>
            <translation>{unit} 的候选</translation>
        </message>
        <message>
            <source>Candidates in the draft</source>
            <translation>草案中的候选</translation>
        </message>
        <message>
            <source>Candidates of the chosen unit, with reasons</source>
            <translation>所选单位的候选及理由</translation>
        </message>
        <message>
            <source>Ch&amp;inese layer</source>
            <translation>中方图层(&amp;I)</translation>
        </message>
        <message>
            <source>Change weights, tolerances and severities, and see what that does</source>
            <translation>修改权重、容差和严重程度，并查看其影响</translation>
        </message>
        <message>
            <source>Change, km</source>
            <translation>变化，公里</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Changed, not saved yet.</source>
            <translation>已修改，尚未保存。</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Changes of the border</source>
            <translation>接边变化</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <source>Characters of the name {name} were lost in a conversion.</source>
            <translation>名称 {name} 的字符在转换中丢失。</translation>
        </message>
        <message>
            <source>Characters of {index} were lost in a conversion: “�” stands in their place.</source>
            <translation>{index} 的字符在转换中丢失，被“�”代替。</translation>
        </message>
        <message>
            <source>Check Joint Legend</source>
            <translation>检查统一图例</translation>
        </message>
        <message>
            <source>Check Units…</source>
            <translation>核对单位…</translation>
        </message>
        <message>
            <source>China</source>
            <translation>中国</translation>
        </message>
        <message>
            <source>China (training)</source>
            <translation>中国（练习）</translation>
        </message>
        <message>
            <source>China draws the agreed unit in {china}, Russia in {russia}: the colours differ clearly (ΔE {difference}).</source>
            <translation>同一商定单位，中方用色 {china}，俄方用色 {russia}：颜色明显不同（ΔE {difference}）。</translation>
        </message>
        <message>
            <source>China's is a part of it</source>
            <translation>中方单位为其组成部分</translation>
        </message>
        <message>
            <source>China's is narrower</source>
            <translation>中方单位范围较窄</translation>
        </message>
        <message>
            <source>China's is wider</source>
            <translation>中方单位范围较宽</translation>
        </message>
        <message>
            <source>China: amplitude {china}; Russia: amplitude {russia}: one side rises, the other sinks.</source>
            <translation>中国：升降幅度 {china}；俄罗斯：升降幅度 {russia}：一侧上升，另一侧下降。</translation>
        </message>
        <message>
            <source>China: amplitude {china}; Russia: amplitude {russia}: {count} classes apart.</source>
            <translation>中国：升降幅度 {china}；俄罗斯：升降幅度 {russia}：相差 {count} 级。</translation>
        </message>
        <message>
            <source>China: geology (training)</source>
            <translation>中国：地质（练习）</translation>
        </message>
        <message>
            <source>China: phase {china}; Russia: phase {russia}: the phases of the complex differ.</source>
            <translation>中国：第 {china} 期；俄罗斯：第 {russia} 期：杂岩体的侵入期次不同。</translation>
        </message>
        <message>
            <source>China: the contact of {left} and {right} reaches the border; no contact on the Russian side continues it.</source>
            <translation>中国：{left} 与 {right} 的界线到达边界，俄方没有与之延续的界线。</translation>
        </message>
        <message>
            <source>China: thickness {china}; Russia: thickness {russia}: {count} classes apart.</source>
            <translation>中国：厚度 {china}；俄罗斯：厚度 {russia}：相差 {count} 级。</translation>
        </message>
        <message>
            <source>China: units at the border</source>
            <translation>中国：边界处的单位</translation>
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
            <source>China: {china}, {china_nature}; Russia: {russia}, {russia_nature}: one nature may include the other.</source>
            <translation>中国：{china}，{china_nature}；俄罗斯：{russia}，{russia_nature}：一方的构造属性可能包含另一方。</translation>
        </message>
        <message>
            <source>China: {china}, {china_nature}; Russia: {russia}, {russia_nature}: their natures exclude each other.</source>
            <translation>中国：{china}，{china_nature}；俄罗斯：{russia}，{russia_nature}：构造属性互不相容。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: another Chinese unit has the Russian name.</source>
            <translation>中国：{china}；俄罗斯：{russia}：俄方名称属于另一个中方单位。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: another Russian unit has the Chinese name.</source>
            <translation>中国：{china}；俄罗斯：{russia}：中方名称属于另一个俄方单位。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: each is known as another domain.</source>
            <translation>中国：{china}；俄罗斯：{russia}：两者是已知的不同构造单元。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: elsewhere they are agreed as different joint units.</source>
            <translation>中国：{china}；俄罗斯：{russia}：在别处已商定为不同的统一单位。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: no commodity is shared.</source>
            <translation>中国：{china}；俄罗斯：{russia}：没有共同的矿种。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one and the same time under different symbols.</source>
            <translation>中国：{china}；俄罗斯：{russia}：时代相同，代号不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one deposit shown by both sides, {distance} apart.</source>
            <translation>中国：{china}；俄罗斯：{russia}：同一矿床在两侧图上均有表示，相距 {distance}。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one domain under two names ({source}).</source>
            <translation>中国：{china}；俄罗斯：{russia}：同一构造单元，两种名称（{source}）。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one name is part of the other.</source>
            <translation>中国：{china}；俄罗斯：{russia}：一方名称是另一方名称的一部分。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one name.</source>
            <translation>中国：{china}；俄罗斯：{russia}：名称相同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one sediment, loose on one side and hard on the other.</source>
            <translation>中国：{china}；俄罗斯：{russia}：同一种沉积物，一侧松散，另一侧已成岩。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: one unit under two names ({source}).</source>
            <translation>中国：{china}；俄罗斯：{russia}：同一单位的两个名称（{source}）。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Chinese age contains the Russian one.</source>
            <translation>中国：{china}；俄罗斯：{russia}：中方时代包含俄方时代。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Chinese unit comprises the Russian one ({source}).</source>
            <translation>中国：{china}；俄罗斯：{russia}：中方单位包含俄方单位（{source}）。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the Russian age contains the Chinese one.</source>
            <translation>中国：{china}；俄罗斯：{russia}：俄方时代包含中方时代。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the commodities, which decide on this map, are not told on both sides.</source>
            <translation>中国：{china}；俄罗斯：{russia}：矿种是本图的判定要素，但并非两侧都已注明。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the difference comes from the national scales. {note}</source>
            <translation>中国：{china}；俄罗斯：{russia}：差异源于两国地质年代表不同。{note}</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis agrees in part.</source>
            <translation>中国：{china}；俄罗斯：{russia}：成因部分一致。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis agrees.</source>
            <translation>中国：{china}；俄罗斯：{russia}：成因一致。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the genesis differs.</source>
            <translation>中国：{china}；俄罗斯：{russia}：成因不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the geodynamic settings differ.</source>
            <translation>中国：{china}；俄罗斯：{russia}：大地构造环境不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the letters that stand for the names differ.</source>
            <translation>中方：{china}；俄方：{russia}：代替名称的字母不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the main rock differs, others are shared.</source>
            <translation>中国：{china}；俄罗斯：{russia}：主要岩性不同，其他岩性相同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ, and the nature of neither domain is known.</source>
            <translation>中国：{china}；俄罗斯：{russia}：名称不同，两侧构造单元的性质均不明。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ, and the nature of the Chinese domain is not known.</source>
            <translation>中国：{china}；俄罗斯：{russia}：名称不同，中方构造单元的性质不明。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ, and the nature of the Russian domain is not known.</source>
            <translation>中国：{china}；俄罗斯：{russia}：名称不同，俄方构造单元的性质不明。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names differ.</source>
            <translation>中国：{china}；俄罗斯：{russia}：名称不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the names sound alike.</source>
            <translation>中国：{china}；俄罗斯：{russia}：名称读音相近。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the ranks differ.</source>
            <translation>中国：{china}；俄罗斯：{russia}：级别不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the rocks agree.</source>
            <translation>中国：{china}；俄罗斯：{russia}：岩性一致。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the rocks differ.</source>
            <translation>中国：{china}；俄罗斯：{russia}：岩性不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same nature ({nature}), but they are known as two different domains.</source>
            <translation>中国：{china}；俄罗斯：{russia}：性质相同（{nature}），但据已有资料是两个不同的构造单元。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same nature ({nature}), the names differ.</source>
            <translation>中国：{china}；俄罗斯：{russia}：性质相同（{nature}），名称不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same rocks.</source>
            <translation>中国：{china}；俄罗斯：{russia}：岩性相同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the same time.</source>
            <translation>中国：{china}；俄罗斯：{russia}：时代相同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: the structural stages differ.</source>
            <translation>中国：{china}；俄罗斯：{russia}：构造层不同。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: these rocks cannot be one unit.</source>
            <translation>中国：{china}；俄罗斯：{russia}：岩性互不相容，不可能属于同一单位。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they do not overlap, for the same symbol means another time in each scale.</source>
            <translation>中国：{china}；俄罗斯：{russia}：时代不重叠，因为同一代号在两国年代表中指不同时代。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they do not overlap.</source>
            <translation>中国：{china}；俄罗斯：{russia}：时代不重叠。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they have been correlated, but not by all ({source}).</source>
            <translation>中国：{china}；俄罗斯：{russia}：已有人作过对比，但尚无共识（{source}）。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they have been correlated, but not by all.</source>
            <translation>中国：{china}；俄罗斯：{russia}：有人将两者对比，但未获公认。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they have been correlated, but that is not verified ({source}).</source>
            <translation>中国：{china}；俄罗斯：{russia}：已有人作过对比，但未经核实（{source}）。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: they overlap only in part.</source>
            <translation>中国：{china}；俄罗斯：{russia}：时代仅部分重叠。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: two points at one place, {distance} apart; whether they are one deposit must be decided.</source>
            <translation>中国：{china}；俄罗斯：{russia}：同一地点的两个点，相距 {distance}；是否为同一矿床有待确定。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: what decides on this map is not told on both sides.</source>
            <translation>中国：{china}；俄罗斯：{russia}：本图的判定要素并非两侧都有。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: whether they are one unit is disputed ({source}).</source>
            <translation>中国：{china}；俄罗斯：{russia}：是否为同一单位尚有争议（{source}）。</translation>
        </message>
        <message>
            <source>China: {china}; Russia: {russia}: {share} % of the commodities are shared.</source>
            <translation>中国：{china}；俄罗斯：{russia}：{share} % 的矿种相同。</translation>
        </message>
        <message>
            <source>China: {index}; Russia: no polygon within the tolerance.</source>
            <translation>中国：{index}；俄罗斯：容差范围内没有图斑。</translation>
        </message>
        <message>
            <source>China: {line}: it ends at the border, nothing on the Russian side continues it.</source>
            <translation>中国：{line}：止于边界，俄方没有与之延续的线。</translation>
        </message>
        <message>
            <source>China: {unit} faces {count} different Russian units: {partners}.</source>
            <translation>中国：{unit} 与 {count} 个不同的俄方单位相接：{partners}。</translation>
        </message>
        <message>
            <source>Chinese commodity field</source>
            <translation>中方矿种字段</translation>
        </message>
        <message>
            <source>Chinese deposits</source>
            <translation>中方矿床</translation>
        </message>
        <message>
            <source>Chinese deposits (training)</source>
            <translation>中方矿床（练习）</translation>
        </message>
        <message>
            <source>Chinese faults or contacts</source>
            <translation>中方断裂或地质界线</translation>
        </message>
        <message>
            <source>Chinese index field</source>
            <translation>中方代号字段</translation>
        </message>
        <message>
            <source>Chinese layer</source>
            <translation>中方图层</translation>
        </message>
        <message>
            <source>Chinese layer with joint units</source>
            <translation>带统一单位的中方图层</translation>
        </message>
        <message>
            <source>Chinese legend table</source>
            <translation>中方图例表</translation>
        </message>
        <message>
            <source>Chinese lines (training)</source>
            <translation>中方线（练习）</translation>
        </message>
        <message>
            <source>Chinese lithology field</source>
            <translation>中方岩性字段</translation>
        </message>
        <message>
            <source>Chinese name field</source>
            <translation>中方名称字段</translation>
        </message>
        <message>
            <source>Chinese palette</source>
            <translation>中国色标</translation>
        </message>
        <message>
            <source>Chinese polygons</source>
            <translation>中方面图层</translation>
        </message>
        <message>
            <source>Chinese polygons at the border</source>
            <translation>边界处的中方面</translation>
        </message>
        <message>
            <source>Chinese sense field</source>
            <translation>中方运动方向字段</translation>
        </message>
        <message>
            <source>Chinese sheet field</source>
            <translation>中方图幅字段</translation>
        </message>
        <message>
            <source>Chinese size field</source>
            <translation>中方规模字段</translation>
        </message>
        <message>
            <source>Chinese time scale</source>
            <translation>中方地质年代表</translation>
        </message>
        <message>
            <source>Chinese type field</source>
            <translation>中方类型字段</translation>
        </message>
        <message>
            <source>Chinese units</source>
            <translation>中方单位</translation>
        </message>
        <message>
            <source>Chinese units by Russian units, km</source>
            <translation>中方单位对俄方单位，公里</translation>
        </message>
        <message>
            <source>Choose a CSV or XLSX file</source>
            <translation>选择 CSV 或 XLSX 文件</translation>
        </message>
        <message>
            <source>Choose a file to write to first.</source>
            <translation>请先选择要写入的文件。</translation>
        </message>
        <message>
            <source>Choose a joint unit there is. New ones are made with New Unit.</source>
            <translation>请选择已有的统一单位。新单位用“新建单位”创建。</translation>
        </message>
        <message>
            <source>Choose a layer: its units are listed here, the least sure first.</source>
            <translation>请选择图层：其单位列于此处，把握最小的在前。</translation>
        </message>
        <message>
            <source>Choose a stretch to see it on the map and read the reasons.</source>
            <translation>选择一个区段，即可在地图上查看并阅读原因。</translation>
        </message>
        <message>
            <source>Choose a unit to see its candidates.</source>
            <translation>请选择单位以查看其候选。</translation>
        </message>
        <message>
            <source>Choose the field with the index under “Fields, Scale, Legend Table”.</source>
            <translation>请在“字段、年表、图例表”中选择代号字段。</translation>
        </message>
        <message>
            <source>Choose the layer of one side at least.</source>
            <translation>请至少选择一方的图层。</translation>
        </message>
        <message>
            <source>Choose where decisions are kept: beside the project, or in a team's store</source>
            <translation>选择决定的保存位置：工程旁，或团队库中</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>Chosen: {what}</source>
            <translation>已选：{what}</translation>
        </message>
        <message>
            <source>Class of rate</source>
            <translation>速率级别</translation>
        </message>
        <message>
            <source>Click on the map to choose the nearest conflict</source>
            <translation>在地图上单击，选择最近的冲突</translation>
        </message>
        <message>
            <source>Co&amp;de</source>
            <translation>代码(&amp;D)</translation>
        </message>
        <message>
            <source>Co&amp;mment</source>
            <translation>批注(&amp;M)</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Code or name in any language</source>
            <translation>代码或任一语言的名称</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Codes of {layer} that stand for several units of the legend table are not compared: {codes}. Say which unit is meant in “Units of a Layer”.</source>
            <translation>图层 {layer} 中有代码在图例表中代表多个单位，未予对比：{codes}。请在“图层的单位”中指明所指单位。</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Columns: kind (stretch, pair, line, point, section, joint, mapping), key, other, action (propose, agree, reject, withdraw, accept_difference, false_alarm, defer, reopen, comment, …, or its name), comment, reason, joint_code, relation, protocol, meeting, assignee. A pair may be named by china_index and russia_index instead. A row of an exported table is refused where somebody signed on it since.</source>
            <translation>列：kind（stretch、pair、line、point、section、joint、mapping）、key、other、action（propose、agree、reject、withdraw、accept_difference、false_alarm、defer、reopen、comment……，或其名称）、comment、reason、joint_code、relation、protocol、meeting、assignee。单位对也可用 china_index 和 russia_index 指明。导出表中的某行若此后又有人签署，则不予接受。</translation>
        </message>
        <message>
            <source>Commen&amp;t</source>
            <translation>备注(&amp;T)</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Commodities</source>
            <translation>矿种</translation>
        </message>
        <message>
            <source>Comp&amp;are</source>
            <translation>对比(&amp;A)</translation>
        </message>
        <message>
            <source>Compare Again</source>
            <translation>重新对比</translation>
        </message>
        <message>
            <source>Compare Along the Border</source>
            <translation>沿边界对比</translation>
        </message>
        <message>
            <source>Compare Editions</source>
            <translation>版本对比</translation>
        </message>
        <message>
            <source>Compare again by itself what was edited in one of the compared layers; all else stays as it is</source>
            <translation>自动重新对比任一参与对比图层中编辑过的部分,其余保持不变</translation>
        </message>
        <message>
            <source>Compare first, and the effect on the comparison is shown here.</source>
            <translation>请先对比，此处将显示对该对比的影响。</translation>
        </message>
        <message>
            <source>Compare the layers again to get candidates for their units.</source>
            <translation>请重新对比图层，以获得其单位的候选。</translation>
        </message>
        <message>
            <source>Compare the two layers along their border</source>
            <translation>沿边界对比两个图层</translation>
        </message>
        <message>
            <source>Compare two layers in Border Comparison, and review here.</source>
            <translation>请先在“接边对比”中对比两个图层，然后在此审查。</translation>
        </message>
        <message>
            <source>Compare two layers, and the border is unrolled here.</source>
            <translation>对比两个图层后，边界将在此展开。</translation>
        </message>
        <message>
            <source>Compare two layers, and their units stand here against each other.</source>
            <translation>对比两个图层后，此处按公里数列出两侧单位的对应关系。</translation>
        </message>
        <message>
            <source>Compared too where both sides are given; their fields are detected.</source>
            <translation>两侧都给出时一并对比；其字段自动识别。</translation>
        </message>
        <message>
            <source>Compared within {width} km of the line of the corridor, which crosses the border: {count} stretches, in order along the border.</source>
            <translation>在走廊线两侧 {width} 公里范围内对比，该线穿过边界：共 {count} 段，沿边界排列。</translation>
        </message>
        <message>
            <source>Compared within {width} km of the line of the corridor: {count} stretches, in order along the line.</source>
            <translation>在走廊线两侧 {width} 公里范围内对比：共 {count} 段，沿线排列。</translation>
        </message>
        <message>
            <source>Compares two layers to which the agreed legend was applied: a stretch is agreed where both polygons show the same joint unit. Tells kilometres by verdict without the agreement and with it. Decisions that both sides have signed are signed further as applied where the map shows them, and as verified where the comparison then finds nothing to decide; what does not verify is listed with the reason. All is signed in the name of the reviewer who runs it, or nothing is.</source>
            <translation>对比两个已应用商定图例的图层：两侧图斑显示同一个统一单位的区段即为商定。给出不计商定结果与计入商定结果时按结论统计的公里数。双方已签署的决定，凡图上已体现的签为“已应用”，对比后无需再作决定的签为“已验证”；未通过验证的列出原因。全部以运行者的名义签署，或一项也不签署。</translation>
        </message>
        <message>
            <source>Completeness</source>
            <translation>完整性</translation>
        </message>
        <message>
            <source>Complex and phase</source>
            <translation>杂岩体与期次</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>可信度</translation>
        </message>
        <message>
            <source>Confidence {step}; so it is not taken as active, and the conflict counts one step less.</source>
            <translation>可信度{step}；因此不视为活动断裂，严重程度降低一级。</translation>
        </message>
        <message>
            <source>Confidence {step}; so the conflict counts one step less.</source>
            <translation>可信度{step}；因此严重程度降低一级。</translation>
        </message>
        <message>
            <source>Confidence: {band}</source>
            <translation>可信度：{band}</translation>
        </message>
        <message>
            <source>Confirmed by {person} on {day}.</source>
            <translation>由 {person} 于 {day} 确认。</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Conflict &amp;Review</source>
            <translation>冲突审查(&amp;R)</translation>
        </message>
        <message>
            <source>Conflict Review</source>
            <translation>冲突审查</translation>
        </message>
        <message>
            <source>Conflict points</source>
            <translation>冲突点</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Conflicts that need a decision</source>
            <translation>需要决定的冲突</translation>
        </message>
        <message>
            <source>Conflicts under review</source>
            <translation>审查中的冲突</translation>
        </message>
        <message>
            <source>Consistent, km</source>
            <translation>一致（公里）</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>界线</translation>
        </message>
        <message>
            <source>Contacts of the polygons must go on</source>
            <translation>图斑界线须延续过边界</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>矛盾</translation>
        </message>
        <message>
            <source>Contradictions…</source>
            <translation>矛盾…</translation>
        </message>
        <message>
            <source>Copied into the team's store: {count} signed decisions.</source>
            <translation>已复制到团队库：{count} 项已签署的决定。</translation>
        </message>
        <message>
            <source>Copies a layer and gives every feature the joint unit that the agreed legend maps its index to: code, names in three languages, ages, colour, mapping and relation. All source fields and geometries stay as they are; the source is never changed. Where a mapping is limited to a part of the border, the stretches of a comparison tell which polygons lie there; without them it is used, with a warning, only where nothing else maps the index.</source>
            <translation>复制图层，并按商定图例为每个要素赋予其代号所对应的统一单位：代号、三种语言的名称、年代、颜色、对应关系及其类型。源字段和几何全部保持不变；源图层绝不改动。对应关系仅限于边界一段时，由一次对比的边界区段判定哪些图斑位于该段；若无边界区段，则仅在该代号没有其他对应时采用，并给出警告。</translation>
        </message>
        <message>
            <source>Copy Decisions</source>
            <translation>复制决定</translation>
        </message>
        <message>
            <source>Copy Them…</source>
            <translation>复制…</translation>
        </message>
        <message>
            <source>Copying the decisions</source>
            <translation>正在复制决定</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>Corrected &amp;by</source>
            <translation>更正人(&amp;B)</translation>
        </message>
        <message>
            <source>Corrected by {person} on {day}.</source>
            <translation>由 {person} 于 {day} 更正。</translation>
        </message>
        <message>
            <source>Corrections That Differ</source>
            <translation>不一致的更正</translation>
        </message>
        <message>
            <source>Corrections for other layers only, not used: {names}</source>
            <translation>仅针对其他图层、此处未采用的更正：{names}</translation>
        </message>
        <message>
            <source>Corrections of readings</source>
            <translation>读取结果的更正</translation>
        </message>
        <message>
            <source>Corrections that differ</source>
            <translation>不一致的更正</translation>
        </message>
        <message>
            <source>Corrections that win over what is read: {count}</source>
            <translation>优先于读取结果的更正：{count}</translation>
        </message>
        <message>
            <source>Corridor line</source>
            <translation>走廊线</translation>
        </message>
        <message>
            <source>Corridor line (training)</source>
            <translation>走廊线（练习）</translation>
        </message>
        <message>
            <source>Count by</source>
            <translation>统计方式</translation>
        </message>
        <message>
            <source>Counting what applying does</source>
            <translation>正在统计应用的结果</translation>
        </message>
        <message>
            <source>Cover faces older rocks over only {length} km: too short to be called a difference.</source>
            <translation>覆盖层与较老岩石仅相接 {length} 公里：过短，不视为差异。</translation>
        </message>
        <message>
            <source>Criteria</source>
            <translation>对比标准</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Decide on both units</source>
            <translation>对两个单位作决定</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>Decisions and comments, the newest first</source>
            <translation>决定与批注，最新的在前</translation>
        </message>
        <message>
            <source>Decisions are kept already in: {schemas}</source>
            <translation>以下模式中已有决定库：{schemas}</translation>
        </message>
        <message>
            <source>Decisions are on the border: give the layer of the other side too, or no store of decisions.</source>
            <translation>决定针对边界：请同时给出对侧图层，或不给出决定库。</translation>
        </message>
        <message>
            <source>Decisions beside the project</source>
            <translation>决定保存在工程旁</translation>
        </message>
        <message>
            <source>Decisions in PostGIS need the Python package psycopg2, which this QGIS does not have. Install it for QGIS's own Python (Windows: OSGeo4W Setup, python3-psycopg2; Linux: package python3-psycopg2), or keep them in a GeoPackage.</source>
            <translation>在 PostGIS 中保存决定需要 Python 包 psycopg2，而此 QGIS 没有该包。请为 QGIS 自带的 Python 安装它（Windows：OSGeo4W Setup，python3-psycopg2；Linux：软件包 python3-psycopg2），或将决定保存在 GeoPackage 中。</translation>
        </message>
        <message>
            <source>Decisions in {where}</source>
            <translation>决定保存在 {where}</translation>
        </message>
        <message>
            <source>Decisions signed as applied</source>
            <translation>签为“已应用”的决定</translation>
        </message>
        <message>
            <source>Decisions signed as verified</source>
            <translation>签为“已验证”的决定</translation>
        </message>
        <message>
            <source>Decisions that could not be carried, and why</source>
            <translation>无法沿用的决定及原因</translation>
        </message>
        <message>
            <source>Decisions that the new edition makes stale: {n}</source>
            <translation>因新版而失效的决定：{n}</translation>
        </message>
        <message>
            <source>Declare…</source>
            <translation>声明…</translation>
        </message>
        <message>
            <source>Deposits or localities of this side. Given for both sides, what is shown twice or by one side only is among the conflicts, as Match Points finds it.</source>
            <translation>本侧的矿床或地点。两侧都给出时，重复表示的和仅一侧表示的将列入冲突，与“跨边界点匹配”的结果相同。</translation>
        </message>
        <message>
            <source>Deposits shown twice</source>
            <translation>重复表示的矿床</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Detected where left out.</source>
            <translation>未指定时自动识别。</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Distance in metres: overlaps on the left, gaps on the right</source>
            <translation>间距（米）：左为重叠，右为缝隙</translation>
        </message>
        <message>
            <source>Distances</source>
            <translation>间距</translation>
        </message>
        <message>
            <source>Distances Between the Fronts</source>
            <translation>两侧前缘的间距</translation>
        </message>
        <message>
            <source>Draft of the joint legend</source>
            <translation>统一图例草案</translation>
        </message>
        <message>
            <source>Draw how far the review was, day by day</source>
            <translation>逐日绘制审查进度</translation>
        </message>
        <message>
            <source>Draws the faults and contacts that reach the border: a result of “Match Lines Across the Border”</source>
            <translation>绘出到达边界的断层和地质界线（“跨边界线匹配”的结果）</translation>
        </message>
        <message>
            <source>Dry run: only show</source>
            <translation>试运行：仅显示</translation>
        </message>
        <message>
            <source>Edges of the two layers face each other up to this distance, in metres. It may be generous; the profile's where left out.</source>
            <translation>两图层边缘在此距离（米）以内视为相接。可适当放宽；不填则取方案的值。</translation>
        </message>
        <message>
            <source>Edges of the two sides face each other up to this distance, in metres; the profile's where left out.</source>
            <translation>两侧边缘在此距离（米）内视为相对；未指定时取方案的值。</translation>
        </message>
        <message>
            <source>Edited since it was compared: {layers}.</source>
            <translation>对比之后被编辑过：{layers}。</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Effect of the profile</source>
            <translation>方案的影响</translation>
        </message>
        <message>
            <source>Effect on the current comparison</source>
            <translation>对当前对比的影响</translation>
        </message>
        <message>
            <source>Ends are matched up to {reach} m apart and {angle}° of bend; an end alone counts within {tolerance} m of the border.</source>
            <translation>端点匹配的最大间距为 {reach} 米，最大弯折为 {angle}°；单独的端点须位于边界 {tolerance} 米以内才计入。</translation>
        </message>
        <message>
            <source>Entry {number} ({reviewer}, {time}) was altered after it was signed.</source>
            <translation>第 {number} 条记录（{reviewer}，{time}）在签署后被改动。</translation>
        </message>
        <message>
            <source>Entry {number} comes twice or out of its order.</source>
            <translation>第 {number} 条记录重复或次序有误。</translation>
        </message>
        <message>
            <source>Entry {number} does not follow the one before it.</source>
            <translation>第 {number} 条记录与前一条不衔接。</translation>
        </message>
        <message>
            <source>Every decision is signed with your name for one side. A proposal of one side becomes an agreement only by a reviewer of the other side.</source>
            <translation>每项决定都以您的姓名代表一方签署。一方的提议只有经另一方审查人同意才成为双方商定。</translation>
        </message>
        <message>
            <source>Export Corrections</source>
            <translation>导出更正</translation>
        </message>
        <message>
            <source>Export Decisions</source>
            <translation>导出决定</translation>
        </message>
        <message>
            <source>Export Joint Legend</source>
            <translation>导出统一图例</translation>
        </message>
        <message>
            <source>Export Profile</source>
            <translation>导出方案</translation>
        </message>
        <message>
            <source>Export Statistics</source>
            <translation>导出统计</translation>
        </message>
        <message>
            <source>Export the Matrix</source>
            <translation>导出矩阵</translation>
        </message>
        <message>
            <source>Export the Strip</source>
            <translation>导出展开图</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Faults and contacts across the strip</source>
            <translation>展开图上的断层和地质界线</translation>
        </message>
        <message>
            <source>Faults or contacts of this side as lines. Given for both sides, what ends at the border or goes on as something else is among the conflicts, as Match Lines finds it.</source>
            <translation>本侧的断裂或地质界线（线）。两侧都给出时，止于边界的和延续后性质改变的将列入冲突，与“跨边界线匹配”的结果相同。</translation>
        </message>
        <message>
            <source>Feature {fid} of {layer} cannot be transformed into the system of the Chinese layer. Check its coordinates and the layer's coordinate reference system.</source>
            <translation>{layer} 的要素 {fid} 无法转换到中方图层的坐标系。请检查其坐标及图层的坐标参考系。</translation>
        </message>
        <message>
            <source>Feature {fid} of {layer} has a vertex outside the coordinate reference system. Repair or remove it.</source>
            <translation>图层 {layer} 的要素 {fid} 有顶点超出坐标参考系的范围。请修复或删除该要素。</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>要素数</translation>
        </message>
        <message>
            <source>Features with a joint unit</source>
            <translation>已赋统一单位的要素</translation>
        </message>
        <message>
            <source>Features without a joint unit</source>
            <translation>未赋统一单位的要素</translation>
        </message>
        <message>
            <source>Features without an index have nothing in common, and are not corrected.</source>
            <translation>没有代号的要素之间毫无共同之处，不作更正。</translation>
        </message>
        <message>
            <source>Fewest kilometres of a pair</source>
            <translation>单位对的最少公里数</translation>
        </message>
        <message>
            <source>Field of the Chinese deposits’ names</source>
            <translation>中方矿床名称字段</translation>
        </message>
        <message>
            <source>Field of the Russian deposits’ names</source>
            <translation>俄方矿床名称字段</translation>
        </message>
        <message>
            <source>Field of the {role}: {field}</source>
            <translation>{role}字段：{field}</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Fields of the activity of faults: {fields}</source>
            <translation>断裂活动性字段：{fields}</translation>
        </message>
        <message>
            <source>Fields of the deposits as role=field with a semicolon between them, such as tonnage=RESERVES. Roles: {roles}. An empty field leaves a role out. The name of the tonnage's field, or its values, tell the unit. Detected where left out.</source>
            <translation>矿产地的字段，写作 角色=字段，以分号分隔，例如 tonnage=RESERVES。角色：{roles}。字段留空则不使用该角色。资源量的单位由字段名或字段值说明。不填则自动识别。</translation>
        </message>
        <message>
            <source>Fields of the lines as role=field with a semicolon between them, such as activity=AGE; rate_mm=SLIP. Roles: {roles}. An empty field leaves a role out. Detected where left out.</source>
            <translation>线的字段，写作 角色=字段，以分号分隔，例如 activity=AGE; rate_mm=SLIP。角色：{roles}。字段留空则不使用该角色。不填则自动识别。</translation>
        </message>
        <message>
            <source>Fields of what some maps compare beyond index, name and rocks, as role=field with a semicolon between them: amplitude=AMPL; event_age=AGE. Roles: event_age, amplitude, thickness, thin_cover, commodities, belt_rank, stage, setting, phase. Detected where left out.</source>
            <translation>除代号、名称、岩性外某些图还要对比的字段，写作 角色=字段，以分号隔开：amplitude=AMPL; event_age=AGE。角色：event_age（时代）、amplitude（幅度）、thickness（厚度）、thin_cover（薄层覆盖）、commodities（矿种）、belt_rank（级别）、stage（构造层）、setting（构造环境）、phase（期次）。留空则自动识别。</translation>
        </message>
        <message>
            <source>Fields, Scale, Legend Table</source>
            <translation>字段、年表、图例表</translation>
        </message>
        <message>
            <source>Fill gaps between equal units</source>
            <translation>填补相同单位之间的缝隙</translation>
        </message>
        <message>
            <source>Fills what neither map has drawn between two polygons that become one, up to the tolerance. No vertex is moved and no other polygon covered; what was filled is told in filled_km2 and in the table of parts.</source>
            <translation>在容差范围内，填补合为一体的两个图斑之间两幅图均未绘制的部分。不移动任何顶点，也不覆盖其他图斑；填补的部分记录在 filled_km2 和组成部分表中。</translation>
        </message>
        <message>
            <source>Filter by index, age, rock, name or reason</source>
            <translation>按代号、时代、岩性、名称或原因筛选</translation>
        </message>
        <message>
            <source>Filter by index, code or reason</source>
            <translation>按代号、代码或原因筛选</translation>
        </message>
        <message>
            <source>Filter by index, code, reason or comment</source>
            <translation>按代号、代码、原因或批注筛选</translation>
        </message>
        <message>
            <source>Filter by status, kind, severity, code, place, unit and reviewer</source>
            <translation>按状态、类型、严重程度、代码、位置、单位和审查人筛选</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Finds along the border which Chinese polygon faces which Russian polygon, reads both notations, and says for every stretch whether the two sides agree, and why not. Sources are never changed; invalid polygons, gaps and overlaps need no repair.</source>
            <translation>沿边界找出哪个中方面与哪个俄方面相接，读取双方记法，并逐段说明两侧是否一致及其原因。源图层绝不更改；无效面、缝隙和重叠无需修复。</translation>
        </message>
        <message>
            <source>Finds deposits and localities that both sides show near the border: by place, by name, by commodity and size. Names are compared in three scripts: Chinese characters by their pinyin and by Palladius' transcription, Russian names with Latin ones letter by letter; a Russian name in Chinese characters by its sound, which is a hint and no proof. Points are matched one to one so that all of them together fit best.</source>
            <translation>查找双方在边界附近都标绘的矿床和矿点：按位置、名称、矿种和规模比对。名称在三种文字之间比较：汉字按拼音和俄文汉语译音（帕拉季体系），俄文名称与拉丁字母名称逐字母比较；用汉字音译的俄文名称按读音比较，仅作线索，不作证据。点位一对一匹配，使总体最优。</translation>
        </message>
        <message>
            <source>Following edits</source>
            <translation>正在跟随编辑</translation>
        </message>
        <message>
            <source>For a layer of codes such as L_CODE: the table that says what each stands for</source>
            <translation>用于以代码（如 L_CODE）表示单位的图层：说明各代码含义的表</translation>
        </message>
        <message>
            <source>For a layer whose texts were read with a wrong encoding and then saved, such as þðñêàÿ for юрская: they are read as they were meant, where that can be told. The layer itself is not changed.</source>
            <translation>用于以错误编码读取后又保存的图层文本，例如“юрская”变成“þðñêàÿ”：在能够判断时按原意读取。图层本身不作改动。</translation>
        </message>
        <message>
            <source>For a map of domains, whose units are known by name and not by an index: the joint map, such as tectonic_2500k. Left out, indices are read.</source>
            <translation>用于以名称而非代号表示单位的分区图：所属联合图，如 tectonic_2500k。留空时按代号读取。</translation>
        </message>
        <message>
            <source>For layers that carry a code, such as L_CODE, in place of an index: the table that says which index each code stands for. The index field is then that of the code; it is found by its values where left out. A code of several units is never decided silently.</source>
            <translation>用于以代码（如 L_CODE）代替代号的图层：说明每个代码对应哪个代号的表。此时代号字段即代码字段；留空时按字段值查找。一个代码对应多个单位时，绝不自行取舍。</translation>
        </message>
        <message>
            <source>For layers too large for one machine: a cluster that reads the GeoPackages and finds who faces whom, such as tcp://host:8786. Its workers need QGIS, this plugin on their Python path, and the files under the same paths. The result is the same to the byte.</source>
            <translation>用于单机无法处理的大图层：由集群读取 GeoPackage 并确定边界两侧的对应关系，例如 tcp://host:8786。各工作节点需装有 QGIS，Python 路径中含有本插件，且文件路径相同。结果与单机逐字节一致。</translation>
        </message>
        <message>
            <source>For styles: en, zh or ru labels every joint unit by its code and its name in that language; all, by its code and all its names. Tables hold all names anyway.</source>
            <translation>用于样式：en、zh 或 ru 以代号和该语言名称标注每个统一单位；all 以代号和全部名称标注。表格始终包含全部名称。</translation>
        </message>
        <message>
            <source>For the dock alone: edits of the layers then change single rows of results in memory.</source>
            <translation>仅供停靠面板使用:此后对图层的编辑只更改内存中结果的个别行。</translation>
        </message>
        <message>
            <source>Found by comparing the applied layers.</source>
            <translation>通过对比已应用图例的图层得出。</translation>
        </message>
        <message>
            <source>From km</source>
            <translation>起始公里</translation>
        </message>
        <message>
            <source>From {start} to {end} km</source>
            <translation>{start}–{end} 公里</translation>
        </message>
        <message>
            <source>Fronts that face each other: {china} km on the Chinese side, {russia} km on the Russian side, measured on the ellipsoid; worked in {crs}.</source>
            <translation>相接的前缘：中方 {china} 公里，俄方 {russia} 公里，在椭球面上量算；工作坐标系 {crs}。</translation>
        </message>
        <message>
            <source>Further Chinese deposit fields</source>
            <translation>中方矿床的其他字段</translation>
        </message>
        <message>
            <source>Further Chinese fields</source>
            <translation>中方其他字段</translation>
        </message>
        <message>
            <source>Further Chinese line fields</source>
            <translation>中方线的其他字段</translation>
        </message>
        <message>
            <source>Further Russian deposit fields</source>
            <translation>俄方矿床的其他字段</translation>
        </message>
        <message>
            <source>Further Russian fields</source>
            <translation>俄方其他字段</translation>
        </message>
        <message>
            <source>Further Russian line fields</source>
            <translation>俄方线的其他字段</translation>
        </message>
        <message>
            <source>Gaps and overlaps up to this are slivers, m</source>
            <translation>不超过此值的空隙和重叠视为碎条，米</translation>
        </message>
        <message>
            <source>Gaps filled in them, km²</source>
            <translation>其中填补的缝隙，平方公里</translation>
        </message>
        <message>
            <source>Gaps: {km} km</source>
            <translation>缝隙：{km} 公里</translation>
        </message>
        <message>
            <source>Ge&amp;nesis</source>
            <translation>成因(&amp;N)</translation>
        </message>
        <message>
            <source>Genesis</source>
            <translation>成因</translation>
        </message>
        <message>
            <source>Geodynamic setting</source>
            <translation>大地构造环境</translation>
        </message>
        <message>
            <source>Give both limits in Ma, the older and the younger.</source>
            <translation>请同时给出较老和较新两个界限（Ma）。</translation>
        </message>
        <message>
            <source>Give the layer in this project the system EPSG:4326. The file itself is not changed; of another datum it may lie some hundred metres off.</source>
            <translation>在本工程中为该图层指定坐标系 EPSG:4326，文件本身不变；若为其他基准，位置可能相差数百米。</translation>
        </message>
        <message>
            <source>Give the older age too.</source>
            <translation>请同时给出较老的时代。</translation>
        </message>
        <message>
            <source>Given legend</source>
            <translation>给定图例</translation>
        </message>
        <message>
            <source>Given up to find it: {criteria}</source>
            <translation>为找到它而放宽：{criteria}</translation>
        </message>
        <message>
            <source>Go through the conflicts of this comparison and decide them</source>
            <translation>逐一审查此次对比的冲突并作出决定</translation>
        </message>
        <message>
            <source>Go to the two units of this conflict in the joint legend</source>
            <translation>转到统一图例中此冲突的两个单位</translation>
        </message>
        <message>
            <source>Greatest bend (degrees)</source>
            <translation>最大弯折（度）</translation>
        </message>
        <message>
            <source>History ({count})</source>
            <translation>历史（{count}）</translation>
        </message>
        <message>
            <source>How far an end may lie from the border, in metres; two ends of one line may therefore lie twice as far apart. Left out, the map's: half a millimetre on the map for lines, one for contacts of polygons.</source>
            <translation>端点到边界的最大距离（米）；因此同一条线的两个端点最多可相距两倍。未填时采用该图的值：线为图上 0.5 毫米，图斑的接触界线为图上 1 毫米。</translation>
        </message>
        <message>
            <source>How far apart edges face each other, m</source>
            <translation>边缘相对的最大距离，米</translation>
        </message>
        <message>
            <source>How far apart the fronts lie, as JSON</source>
            <translation>两侧前缘的间距（JSON）</translation>
        </message>
        <message>
            <source>How far from the border points are looked at, in metres. Left out, the map's, 20 km in general.</source>
            <translation>考虑距边界多远以内的点（米）。未填时采用该图的值，一般为 20 公里。</translation>
        </message>
        <message>
            <source>How {index} relates to {code} cannot be told by age and rocks. Choose Map to… and say it.</source>
            <translation>无法按时代和岩性判断 {index} 与 {code} 的关系。请用“对应到…”并指明。</translation>
        </message>
        <message>
            <source>How {index} relates to {code} is told neither by names and ranks nor by kilometres: {others} have the same age and rocks. Choose Map to… and say it.</source>
            <translation>名称、级别和接触公里数都不能说明 {index} 与 {code} 的关系：{others} 的时代和岩性相同。请用“对应到…”并指明。</translation>
        </message>
        <message>
            <source>ICS</source>
            <translation>国际表</translation>
        </message>
        <message>
            <source>Identifier field</source>
            <translation>标识字段</translation>
        </message>
        <message>
            <source>Import Corrections</source>
            <translation>导入更正</translation>
        </message>
        <message>
            <source>Import Decisions</source>
            <translation>导入决定</translation>
        </message>
        <message>
            <source>Import Joint Legend</source>
            <translation>导入统一图例</translation>
        </message>
        <message>
            <source>Import Profile</source>
            <translation>导入方案</translation>
        </message>
        <message>
            <source>Imported: {adopted} recorded as agreed, {proposed} proposed.</source>
            <translation>已导入：登记为商定 {adopted} 项，提议 {proposed} 项。</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>In Legend</source>
            <translation>在图例中</translation>
        </message>
        <message>
            <source>In Ma. Empty, the limit follows from the age symbol.</source>
            <translation>单位 Ma。留空时由时代符号确定。</translation>
        </message>
        <message>
            <source>In Processing: {text}</source>
            <translation>处理工具中写作：{text}</translation>
        </message>
        <message>
            <source>In a &amp;team's store on PostGIS</source>
            <translation>在 PostGIS 上的团队库中(&amp;T)</translation>
        </message>
        <message>
            <source>In some files {written} is written for {meant}, {limits}: look into the legend.</source>
            <translation>有的文件用 {written} 表示 {meant}（{limits}），请核对图例。</translation>
        </message>
        <message>
            <source>In the File</source>
            <translation>文件中</translation>
        </message>
        <message>
            <source>In the table {table} the row {key} has the value “{value}”, no number. Correct that row.</source>
            <translation>表 {table} 中 {key} 行的值“{value}”不是数字。请更正该行。</translation>
        </message>
        <message>
            <source>In {where} decisions were signed already, so nothing was copied into it. Open the review again to see them.</source>
            <translation>{where} 中已有签署的决定，因此未复制任何内容。请重新打开审查查看。</translation>
        </message>
        <message>
            <source>In {where} stands another journal than the one that was open. Nothing was stored. Ask its administrator what became of it, or choose the store of decisions anew.</source>
            <translation>{where} 中的日志已不是先前打开的那一个。未保存任何内容。请向管理员查明情况，或重新选择决定存储位置。</translation>
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
            <source>Index field of the new edition</source>
            <translation>新版的代号字段</translation>
        </message>
        <message>
            <source>Index field of the old edition</source>
            <translation>旧版的代号字段</translation>
        </message>
        <message>
            <source>Index field of the other side</source>
            <translation>对侧的代号字段</translation>
        </message>
        <message>
            <source>Index of agreement of {km} km of border: {index}. It is the share of the compared kilometres that agree or are consistent; minor differences count half.</source>
            <translation>{km} 公里边界的一致性指数：{index}。即已对比公里数中已商定或一致部分所占比例；次要差异按一半计。</translation>
        </message>
        <message>
            <source>Indices that are not mapped</source>
            <translation>未对应的代号</translation>
        </message>
        <message>
            <source>International chart (ICS)</source>
            <translation>国际年代地层表（ICS）</translation>
        </message>
        <message>
            <source>Irreconcilable</source>
            <translation>无法协调</translation>
        </message>
        <message>
            <source>It cannot be read as a table. Save it as CSV in UTF-8, or remove it.</source>
            <translation>无法作为表读取。请另存为 UTF-8 编码的 CSV，或将其删除。</translation>
        </message>
        <message>
            <source>It cannot be read as a table. Save it as CSV in UTF-8.</source>
            <translation>无法作为表读取。请另存为 UTF-8 编码的 CSV。</translation>
        </message>
        <message>
            <source>It cannot be read. Save it as CSV in UTF-8.</source>
            <translation>无法读取。请另存为 UTF-8 编码的 CSV。</translation>
        </message>
        <message>
            <source>It does not say what it is about: name kind ({kinds}) and key, or the two indices of a pair.</source>
            <translation>未说明针对何者：请填写 kind（{kinds}）和 key，或单位对的两个代号。</translation>
        </message>
        <message>
            <source>It has become part of a conflict that holds another decision.</source>
            <translation>该处已并入另一冲突，而后者有不同的决定。</translation>
        </message>
        <message>
            <source>It has no column {missing}. A profile has the columns {columns}.</source>
            <translation>缺少列 {missing}。方案应有的列：{columns}。</translation>
        </message>
        <message>
            <source>It has no column {missing}. Its columns are: {columns}. Choose a table of corrections.</source>
            <translation>缺少列 {missing}。现有的列：{columns}。请选择更正表。</translation>
        </message>
        <message>
            <source>It is on the map, but along {km} km the comparison still finds: {why}</source>
            <translation>图上已体现，但在 {km} 公里边界上对比仍发现：{why}</translation>
        </message>
        <message>
            <source>It is one of {count} units that fit as well.</source>
            <translation>同样相符的单位共有 {count} 个，此为其中之一。</translation>
        </message>
        <message>
            <source>It is the only unit of the other side that fits as well.</source>
            <translation>对方没有其他同样相符的单位。</translation>
        </message>
        <message>
            <source>It is too large for a profile.</source>
            <translation>文件过大，不是方案。</translation>
        </message>
        <message>
            <source>It is too large for a table of corrections.</source>
            <translation>文件过大，不像更正表。</translation>
        </message>
        <message>
            <source>It may also be:</source>
            <translation>也可能是：</translation>
        </message>
        <message>
            <source>It stands twice. Remove one of the two rows.</source>
            <translation>该行重复。请删除其中一行。</translation>
        </message>
        <message>
            <source>Its joint legend is known, and what was rejected, blocked or declared irreconcilable is never suggested. The store is only read.</source>
            <translation>采用其中的统一图例；被拒绝、被屏蔽或被宣布无法协调的内容绝不再建议。决定库只读不写。</translation>
        </message>
        <message>
            <source>Its outline gained and lost {area} km².</source>
            <translation>轮廓增减共 {area} 平方公里。</translation>
        </message>
        <message>
            <source>Joint &amp;Legend</source>
            <translation>统一图例(&amp;L)</translation>
        </message>
        <message>
            <source>Joint &amp;unit</source>
            <translation>统一单位(&amp;U)</translation>
        </message>
        <message>
            <source>Joint Legend</source>
            <translation>统一图例</translation>
        </message>
        <message>
            <source>Joint Map of Both Sides</source>
            <translation>双方联合图</translation>
        </message>
        <message>
            <source>Joint Unit</source>
            <translation>统一单位</translation>
        </message>
        <message>
            <source>Joint legend</source>
            <translation>统一图例</translation>
        </message>
        <message>
            <source>Joint legend or store of decisions ({endings})</source>
            <translation>统一图例或决定库 ({endings})</translation>
        </message>
        <message>
            <source>Joint legend: {action}</source>
            <translation>统一图例：{action}</translation>
        </message>
        <message>
            <source>Joint legend: {side}</source>
            <translation>统一图例：{side}</translation>
        </message>
        <message>
            <source>Joint map</source>
            <translation>联合图</translation>
        </message>
        <message>
            <source>Joint map without a seam</source>
            <translation>无缝联合图</translation>
        </message>
        <message>
            <source>Joint unit to propose</source>
            <translation>拟提议的统一单位</translation>
        </message>
        <message>
            <source>Joint units</source>
            <translation>统一单位</translation>
        </message>
        <message>
            <source>Joint units: {units}, rows: {rows}, written to {path}.</source>
            <translation>统一单位：{units}，行数：{rows}，已写入 {path}。</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Journal as JSON lines</source>
            <translation>日志（JSON 行）</translation>
        </message>
        <message>
            <source>Junctions</source>
            <translation>接合点</translation>
        </message>
        <message>
            <source>Junctions that need a decision</source>
            <translation>需要决定的接合点</translation>
        </message>
        <message>
            <source>Keep in memory what following edits needs</source>
            <translation>在内存中保留跟随编辑所需的内容</translation>
        </message>
        <message>
            <source>Kilometres</source>
            <translation>公里</translation>
        </message>
        <message>
            <source>Kilometres before and after</source>
            <translation>前后公里数</translation>
        </message>
        <message>
            <source>Kilometres by verdict along the border</source>
            <translation>沿边界按结论统计的公里数</translation>
        </message>
        <message>
            <source>Kilometres by verdict without the agreement and as the map shows it.</source>
            <translation>按结论统计的公里数：不计商定结果，以及图上所示。</translation>
        </message>
        <message>
            <source>Kilometres by verdict, code, pair of units and section, drawn and exported</source>
            <translation>按结论、代码、单位对和分段统计公里数，可绘图和导出</translation>
        </message>
        <message>
            <source>Kilometres of border at the end of each day (UTC) on which anybody signed.</source>
            <translation>每个有人签署的日期（UTC）结束时的边界公里数。</translation>
        </message>
        <message>
            <source>Kilometres of border by verdict</source>
            <translation>各类结论的边界长度（公里）</translation>
        </message>
        <message>
            <source>Kilometres of border they settle</source>
            <translation>由此解决的边界公里数</translation>
        </message>
        <message>
            <source>Kilometres of front by distance</source>
            <translation>按间距统计的前缘长度</translation>
        </message>
        <message>
            <source>Kilometres of front by distance in metres, overlaps negative: {rows}.</source>
            <translation>按间距（米，重叠为负）统计的前缘长度（公里）：{rows}。</translation>
        </message>
        <message>
            <source>Kilometres of such units, of both sides together</source>
            <translation>此类单位沿边界的里程，双方合计（公里）</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Kind, rocks or genesis are read differently.</source>
            <translation>类型、岩性或成因的判读不同。</translation>
        </message>
        <message>
            <source>Labels by joint code</source>
            <translation>按统一单位代号标注</translation>
        </message>
        <message>
            <source>Labels polygons by joint code, where the code has room in them.</source>
            <translation>在图斑放得下的地方标注统一单位代号。</translation>
        </message>
        <message>
            <source>Language of the labels</source>
            <translation>标注语言</translation>
        </message>
        <message>
            <source>Later edits of {layer} stand on the step in which the legend was applied. Undo them first.</source>
            <translation>应用图例的那一步之后，{layer} 还有其他编辑。请先撤销这些编辑。</translation>
        </message>
        <message>
            <source>Latest activity</source>
            <translation>最晚活动时代</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Layer of the other side</source>
            <translation>对侧图层</translation>
        </message>
        <message>
            <source>Layer or table</source>
            <translation>图层或表</translation>
        </message>
        <message>
            <source>Layers that compute the joint units</source>
            <translation>计算统一单位的图层</translation>
        </message>
        <message>
            <source>Least confidence</source>
            <translation>最低置信度</translation>
        </message>
        <message>
            <source>Left as it is</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>Legend table</source>
            <translation>图例表</translation>
        </message>
        <message>
            <source>Legends</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>Letters in the field {field} of {layer} could not be read, as in “{example}”. Set the encoding {encoding} in Layer Properties ▸ Source; where the format has none to set, they are lost for good: export the layer again from its source in that encoding.</source>
            <translation>图层 {layer} 的字段 {field} 中有字符无法读取，如“{example}”。请在“图层属性 ▸ 源”中设置编码 {encoding}；若该格式无编码可设，则字符已永久丢失：请按该编码从原始数据重新导出图层。</translation>
        </message>
        <message>
            <source>Letters in the field {field} of {layer} were lost when the file was saved, as in “{example}”. They cannot be restored: ask for the file in GeoPackage or UTF-8.</source>
            <translation>图层 {layer} 的字段 {field} 在保存时丢失了字符，例如“{example}”。无法恢复：请索取 GeoPackage 或 UTF-8 格式的文件。</translation>
        </message>
        <message>
            <source>Letters of {index} were lost: question marks stand in their place.</source>
            <translation>{index} 的字符已丢失，被问号代替。</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>限值</translation>
        </message>
        <message>
            <source>Limits by {sources}.</source>
            <translation>界限依据：{sources}。</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>线</translation>
        </message>
        <message>
            <source>Line {line} is no entry of a journal of decisions. Ask for the file again.</source>
            <translation>第 {line} 行不是决定日志的记录。请索取文件的新副本。</translation>
        </message>
        <message>
            <source>Lines and Points</source>
            <translation>线和点</translation>
        </message>
        <message>
            <source>Lines that end at the border</source>
            <translation>在边界处中断的线</translation>
        </message>
        <message>
            <source>Lines that go on</source>
            <translation>延续的线</translation>
        </message>
        <message>
            <source>List All</source>
            <translation>全部列出</translation>
        </message>
        <message>
            <source>List decisions that could not be carried, and why</source>
            <translation>列出无法沿用的决定及原因</translation>
        </message>
        <message>
            <source>List the units of this layer, and correct what was read wrong</source>
            <translation>列出此图层的单位，更正读错之处</translation>
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
            <source>Lithology field of the new edition</source>
            <translation>新版的岩性字段</translation>
        </message>
        <message>
            <source>Lithology field of the old edition</source>
            <translation>旧版的岩性字段</translation>
        </message>
        <message>
            <source>Lithology field of the other side</source>
            <translation>对侧的岩性字段</translation>
        </message>
        <message>
            <source>Look-alike characters were replaced: {changes}.</source>
            <translation>已替换形近字符：{changes}。</translation>
        </message>
        <message>
            <source>Looking for schemas</source>
            <translation>正在查找模式</translation>
        </message>
        <message>
            <source>Ma</source>
            <translation>Ma</translation>
        </message>
        <message>
            <source>Make one layer of both sides: equal units become one polygon across the border</source>
            <translation>将双方合为一个图层：相同单位跨边界合为一个图斑</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>使用手册</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>图件</translation>
        </message>
        <message>
            <source>Map to…</source>
            <translation>对应到…</translation>
        </message>
        <message>
            <source>Map {count} units</source>
            <translation>对应 {count} 个单位</translation>
        </message>
        <message>
            <source>Mappings that are not agreed yet were not applied: {indices}.</source>
            <translation>尚未商定的对应关系未予应用：{indices}。</translation>
        </message>
        <message>
            <source>Mappings, SSSOM</source>
            <translation>对应关系，SSSOM</translation>
        </message>
        <message>
            <source>Match Lines Across the Border</source>
            <translation>跨边界线匹配</translation>
        </message>
        <message>
            <source>Match Points Across the Border</source>
            <translation>跨边界点匹配</translation>
        </message>
        <message>
            <source>Missing in the given</source>
            <translation>给定图例中缺少</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Must be known</source>
            <translation>必须已知</translation>
        </message>
        <message>
            <source>Na&amp;me</source>
            <translation>名称(&amp;M)</translation>
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
            <source>Name field of the new edition</source>
            <translation>新版的名称字段</translation>
        </message>
        <message>
            <source>Name field of the old edition</source>
            <translation>旧版的名称字段</translation>
        </message>
        <message>
            <source>Name field of the other side</source>
            <translation>对侧的名称字段</translation>
        </message>
        <message>
            <source>Name in &amp;Chinese</source>
            <translation>中文名称(&amp;C)</translation>
        </message>
        <message>
            <source>Name in &amp;English</source>
            <translation>英文名称(&amp;E)</translation>
        </message>
        <message>
            <source>Name in &amp;Russian</source>
            <translation>俄文名称(&amp;R)</translation>
        </message>
        <message>
            <source>Name of the file</source>
            <translation>文件名</translation>
        </message>
        <message>
            <source>Name of the unit</source>
            <translation>单位名称</translation>
        </message>
        <message>
            <source>Name: {name}.</source>
            <translation>名称：{name}。</translation>
        </message>
        <message>
            <source>Nat&amp;ure</source>
            <translation>性质(&amp;U)</translation>
        </message>
        <message>
            <source>Nature of the domain</source>
            <translation>构造单元性质</translation>
        </message>
        <message>
            <source>Neither unit faces any across the border: no kilometres of contact speak for them.</source>
            <translation>两个单位在边界对侧都没有相对的单位：没有沿界接触公里数作为依据。</translation>
        </message>
        <message>
            <source>Never Suggest</source>
            <translation>不再建议</translation>
        </message>
        <message>
            <source>New GeoPackages, one for each side</source>
            <translation>新建 GeoPackage，每方一个</translation>
        </message>
        <message>
            <source>New Unit…</source>
            <translation>新建单位…</translation>
        </message>
        <message>
            <source>New edition</source>
            <translation>新版</translation>
        </message>
        <message>
            <source>New fields in the edit buffer of the layers</source>
            <translation>在图层编辑缓冲区中新增字段</translation>
        </message>
        <message>
            <source>New polygons</source>
            <translation>新增图斑</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一个</translation>
        </message>
        <message>
            <source>Next Missing</source>
            <translation>下一个未对应</translation>
        </message>
        <message>
            <source>No age.</source>
            <translation>无时代。</translation>
        </message>
        <message>
            <source>No border is given: it is taken to run through the places where lines of both sides meet. Lines that end alone are then told only there. Give a border line, or the polygons of both sides, to find them all.</source>
            <translation>未给出边界：视为通过两侧线相接之处。单独中断的线只能在这些地方附近识别。要找出全部，请给出边界线或两侧的面图层。</translation>
        </message>
        <message>
            <source>No border is given: points are looked at where points of both sides lie near each other. Give a border line, or the polygons of both sides, to tell on whose ground they lie.</source>
            <translation>未给出边界：只考虑两侧点彼此靠近的地方。要判断点位于哪一侧，请给出边界线或两侧的面图层。</translation>
        </message>
        <message>
            <source>No candidate is chosen. Choose a unit that is not mapped.</source>
            <translation>未选择候选。请选择一个未对应的单位。</translation>
        </message>
        <message>
            <source>No cluster answers at {address}. Check the address of the Dask scheduler and that it runs, or leave it empty.</source>
            <translation>{address} 处没有集群响应。请检查 Dask 调度器的地址及其是否在运行，或将其留空。</translation>
        </message>
        <message>
            <source>No comparison is shown: units that are not mapped yet are not known.</source>
            <translation>未显示对比结果：尚不知哪些单位未对应。</translation>
        </message>
        <message>
            <source>No conflict is chosen.</source>
            <translation>未选择冲突。</translation>
        </message>
        <message>
            <source>No conflict is chosen. Choose one in the list first.</source>
            <translation>未选择冲突。请先在列表中选择一个。</translation>
        </message>
        <message>
            <source>No connection to PostgreSQL is saved in this QGIS yet. Make one first: Browser ▸ PostgreSQL ▸ New Connection.</source>
            <translation>此 QGIS 中尚未保存 PostgreSQL 连接。请先新建：浏览器 ▸ PostgreSQL ▸ 新建连接。</translation>
        </message>
        <message>
            <source>No coordinate operation leads from {source} to {working}. Check the coordinate reference system of the layer.</source>
            <translation>没有从 {source} 到 {working} 的坐标转换。请检查图层的坐标参考系。</translation>
        </message>
        <message>
            <source>No criterion has a weight: nothing would be compared. Give one a weight.</source>
            <translation>没有任何标准有权重，将无从对比。请至少为一个标准设置权重。</translation>
        </message>
        <message>
            <source>No deposit can be of both classes: the different limits do not explain it.</source>
            <translation>没有矿床能同属这两个级别：两国分级界限不同不能解释该差异。</translation>
        </message>
        <message>
            <source>No field of the layer {layer} looks like an index. Choose one of: {fields}.</source>
            <translation>图层 {layer} 中没有类似代号的字段。请从以下字段中选择：{fields}。</translation>
        </message>
        <message>
            <source>No field of the legend table {table} looks like an index. Its fields are: {fields}.</source>
            <translation>图例表 {table} 中没有像代号的字段。它的字段为：{fields}。</translation>
        </message>
        <message>
            <source>No field of {layer} has values that stand in a field of the legend table {table}. Choose the field with the code, or another table.</source>
            <translation>{layer} 没有任何字段的值出现在图例表 {table} 的字段中。请选择代码所在的字段，或选择另一个表。</translation>
        </message>
        <message>
            <source>No field of {layer} is known to tell the kind, movement or activity of its lines: they are compared as plain lines. Choose the fields yourself; there are: {fields}.</source>
            <translation>{layer} 中没有可识别的断裂类型、运动方向或活动性字段：其线只按普通线对比。请自行选择字段；现有字段：{fields}。</translation>
        </message>
        <message>
            <source>No joint unit is chosen. Choose one, then edit it.</source>
            <translation>未选择统一单位。请先选择，再编辑。</translation>
        </message>
        <message>
            <source>No joint unit is suggested: the units are too unlike, or are not read.</source>
            <translation>没有建议的统一单位：两单位差异过大，或未能读取。</translation>
        </message>
        <message>
            <source>No line of the corridor is given: the whole border is compared. Give the line of the deep profile to compare only the strip around it.</source>
            <translation>未指定走廊线：将对比整条边界。指定深部剖面线后只对比其两侧的条带。</translation>
        </message>
        <message>
            <source>No line reaches the border: no end lies within {tolerance} m of it. Check the coordinate reference systems, or give a larger tolerance.</source>
            <translation>没有线到达边界：边界 {tolerance} 米以内没有端点。请检查坐标参考系，或增大容差。</translation>
        </message>
        <message>
            <source>No metric coordinate reference system can be made for where the layers lie. Check that each has the one it was drawn in: Layer ▸ Set CRS of Layer(s).</source>
            <translation>无法为图层所在位置建立以米为单位的坐标参考系。请检查各图层是否设为其绘制时所用的坐标参考系：“图层 ▸ 设置图层坐标参考系”。</translation>
        </message>
        <message>
            <source>No part of the border lies within {width} km of the line {layer}. Check its coordinate reference system, or choose the line of the profile that crosses this border.</source>
            <translation>边界没有任何部分位于线 {layer} 两侧 {width} 公里之内。请检查其坐标参考系，或选择穿过该边界的剖面线。</translation>
        </message>
        <message>
            <source>No part of {unit}, for its age reaches beyond: {others}.</source>
            <translation>时代超出 {unit}，不作为其组成部分：{others}。</translation>
        </message>
        <message>
            <source>No point lies within {buffer} m of the border. Check the coordinate reference systems, or give a larger buffer.</source>
            <translation>边界 {buffer} 米以内没有点。请检查坐标参考系，或增大缓冲距离。</translation>
        </message>
        <message>
            <source>No row has an action, so there is nothing to sign. Write one of these into the column action: {actions}.</source>
            <translation>没有任何一行填写了 action，无可签署。请在 action 列填写下列之一：{actions}。</translation>
        </message>
        <message>
            <source>No two units meet along so many kilometres.</source>
            <translation>没有任何两个单位的接边长度达到该公里数。</translation>
        </message>
        <message>
            <source>No unit fits the filter.</source>
            <translation>没有符合筛选条件的单位。</translation>
        </message>
        <message>
            <source>No unit of a side is chosen. Choose one or several in the tree first.</source>
            <translation>未选择任何一方的单位。请先在树中选择一个或几个。</translation>
        </message>
        <message>
            <source>No unit that is shown is missing.</source>
            <translation>所列单位均已对应。</translation>
        </message>
        <message>
            <source>Nobody has signed anything yet.</source>
            <translation>尚无人签署任何内容。</translation>
        </message>
        <message>
            <source>Nobody has signed on {what} yet, and what is proposed must name its evidence: give the stretches of a comparison.</source>
            <translation>尚无人就 {what} 签署，而提议须附依据：请提供一次对比的边界区段。</translation>
        </message>
        <message>
            <source>Nobody is known who could sign. Say first who reviews.</source>
            <translation>尚不知由谁签署。请先填写审查人。</translation>
        </message>
        <message>
            <source>Nobody signs yet: read only</source>
            <translation>尚无签署人：只读</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Not everything could be written to {destination}: {detail} Check that the disk is not full and that identifiers are unique, or choose another place.</source>
            <translation>未能全部写入 {destination}：{detail} 请检查磁盘是否已满、标识符是否唯一，或另选位置。</translation>
        </message>
        <message>
            <source>Not mapped</source>
            <translation>未对应</translation>
        </message>
        <message>
            <source>Not mapped: China</source>
            <translation>未对应：中国</translation>
        </message>
        <message>
            <source>Not mapped: Russia</source>
            <translation>未对应：俄罗斯</translation>
        </message>
        <message>
            <source>Not mapped: {count} of {total} units, {border} of them at the border ({km} km).</source>
            <translation>未对应：{total} 个单位中的 {count} 个，其中 {border} 个在边界上（{km} 公里）。</translation>
        </message>
        <message>
            <source>Not on the map</source>
            <translation>图上没有</translation>
        </message>
        <message>
            <source>Nothing can be written to {path}: the folder or the file is read-only or in use. Choose another folder.</source>
            <translation>无法写入 {path}：文件夹或文件为只读或正被占用。请另选文件夹。</translation>
        </message>
        <message>
            <source>Nothing could be compared: there is no index of agreement.</source>
            <translation>没有可对比的内容，因此没有一致性指数。</translation>
        </message>
        <message>
            <source>Nothing fits what is searched for.</source>
            <translation>没有符合条件的内容。</translation>
        </message>
        <message>
            <source>Nothing in the legend contradicts.</source>
            <translation>图例中没有矛盾。</translation>
        </message>
        <message>
            <source>Nothing in the list waits for you any more.</source>
            <translation>列表中已没有等待您处理的冲突。</translation>
        </message>
        <message>
            <source>Nothing is signed yet. What both sides have signed elsewhere, with a protocol or a date, is recorded as agreed; all else is proposed in your name. Nothing is taken away.</source>
            <translation>尚未签署任何内容。双方已在别处签署并注明纪要或日期的，登记为商定；其余均以您的名义提议。不删除任何内容。</translation>
        </message>
        <message>
            <source>Nothing is to be decided on these two units.</source>
            <translation>这两个单位没有待决定的内容。</translation>
        </message>
        <message>
            <source>Nothing of the other side comes near this unit.</source>
            <translation>对方没有与此单位相近的单位。</translation>
        </message>
        <message>
            <source>Nothing tells the units of both sides. Give the stretches of a comparison, or the units of both sides.</source>
            <translation>没有给出双方的单位。请指定对比得到的边界区段，或双方的单位。</translation>
        </message>
        <message>
            <source>Nothing that is chosen can be treated so.</source>
            <translation>所选内容不能这样处理。</translation>
        </message>
        <message>
            <source>Nothing that is chosen waits for your side. Choose what is bold.</source>
            <translation>所选内容中没有等待贵方的提议。请选择粗体的条目。</translation>
        </message>
        <message>
            <source>Nothing was decided or said yet.</source>
            <translation>尚无决定或批注。</translation>
        </message>
        <message>
            <source>Nothing was repaired or doubted.</source>
            <translation>没有修正，也没有存疑。</translation>
        </message>
        <message>
            <source>Nothing was signed. Rows that cannot be signed: {count}. {first}</source>
            <translation>未签署任何内容。无法签署的行数：{count}。{first}</translation>
        </message>
        <message>
            <source>Now, km</source>
            <translation>当前，公里</translation>
        </message>
        <message>
            <source>Number or date of the protocol in which both sides signed the table, for rows that say they are agreed and name neither.</source>
            <translation>双方签署该表的纪要编号或日期，用于标明已商定但未注明二者的行。</translation>
        </message>
        <message>
            <source>Of the kind “not read” it stays out of comparisons.</source>
            <translation>类别为“未读出”时不参与对比。</translation>
        </message>
        <message>
            <source>Old edition</source>
            <translation>旧版</translation>
        </message>
        <message>
            <source>Old edition: {old}, {old_age}; new edition: {new}, {new_age}.</source>
            <translation>旧版：{old}，{old_age}；新版：{new}，{new_age}。</translation>
        </message>
        <message>
            <source>Older age</source>
            <translation>较老的时代</translation>
        </message>
        <message>
            <source>Older limit in Ma</source>
            <translation>较老界限（Ma）</translation>
        </message>
        <message>
            <source>Older limit, Ma</source>
            <translation>较老界限，Ma</translation>
        </message>
        <message>
            <source>On the map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>One fault, its activity shown differently. China: {china}; Russia: {russia}.</source>
            <translation>同一断裂，活动性表示不同。中国：{china}；俄罗斯：{russia}。</translation>
        </message>
        <message>
            <source>One joint unit with parts: as the Chinese unit {whole} is, with the Russian parts {parts}.</source>
            <translation>一个统一单位，含若干组成部分：以中方单位 {whole} 为准，俄方组成部分为 {parts}。</translation>
        </message>
        <message>
            <source>One joint unit with parts: as the Russian unit {whole} is, with the Chinese parts {parts}.</source>
            <translation>一个统一单位，含若干组成部分：以俄方单位 {whole} 为准，中方组成部分为 {parts}。</translation>
        </message>
        <message>
            <source>One layer has lines, the other polygons. Give lines on both sides, or polygons on both: then their contacts are matched.</source>
            <translation>一个图层是线，另一个是面。请两侧都给线，或都给面：后者匹配其接触界线。</translation>
        </message>
        <message>
            <source>One limit of {symbol} is not fixed; that of {whole} was taken.</source>
            <translation>{symbol} 的一个界限未定；采用 {whole} 的界限。</translation>
        </message>
        <message>
            <source>One line per piece of border where the answer changes: solved, created, less or more severe, with the verdicts, codes and indices of before and after.</source>
            <translation>结论有变化的每段边界一条线：已解决、新产生、减轻或加重，并给出前后的结论、代码和代号。</translation>
        </message>
        <message>
            <source>One line per stretch along which one Chinese polygon faces one Russian.</source>
            <translation>每个区段一条线，沿线一个中方面与一个俄方面相接。</translation>
        </message>
        <message>
            <source>One line, shown as two kinds. China: {china}; Russia: {russia}.</source>
            <translation>同一条线，类型不同。中国：{china}；俄罗斯：{russia}。</translation>
        </message>
        <message>
            <source>One map: close &amp;gaps between equal units</source>
            <translation>合为一图：填补相同单位之间的缝隙(&amp;G)</translation>
        </message>
        <message>
            <source>One point for each line or contact that reaches the border: what becomes of it, which features belong together, offset, bend, severity and reason.</source>
            <translation>每条到达边界的线或接触界线对应一个点：其去向、相互对应的要素、偏移、弯折、严重程度和理由。</translation>
        </message>
        <message>
            <source>One point for each pair and for each point without a partner: duplicate, same_place, china_only or russia_only, with score, severity and reason.</source>
            <translation>每对点以及每个无对应的点各一个要素：duplicate（重复）、same_place（同一位置）、china_only（仅中方）或 russia_only（仅俄方），附得分、严重程度和理由。</translation>
        </message>
        <message>
            <source>One point per conflict, be it a stretch, a line or a deposit: its place in km, severity, codes, reason and the features of both sides.</source>
            <translation>每个冲突一个点，无论是区段、线还是矿床：公里位置、严重程度、代码、原因以及两侧要素。</translation>
        </message>
        <message>
            <source>One polygon per change: what it was and what it is, its area and what its outline gained and lost in km², and its kilometres of border. Unchanged ones are counted only.</source>
            <translation>每个变化一个图斑：原来和现在的内容、面积、轮廓增减（平方公里）以及边界公里数。未变化的只计数。</translation>
        </message>
        <message>
            <source>One row per agreed decision that the map does not bear out: kilometres, and the reason.</source>
            <translation>图上未能证实的每项商定决定一行：公里数及原因。</translation>
        </message>
        <message>
            <source>One row per candidate, the best first: both indices, how the Chinese unit relates to the Russian one, score, reasons, kilometres, what was relaxed.</source>
            <translation>每个候选一行，最佳者在前：双方代号、中方单位与俄方单位的关系、评分、理由、公里数、放宽的条件。</translation>
        </message>
        <message>
            <source>One row per changed column, added or missing unit and refused row: what it is, what becomes of it (adopted, proposed, left), before and after, and why.</source>
            <translation>每个更改的列、新增或缺少的单位、未接受的行各占一行：是什么，结果如何（adopted 记为已商定、proposed 提议、left 保持原样），更改前后的内容及原因。</translation>
        </message>
        <message>
            <source>One row per conflict, pair of units, joint unit or section: status, signatures.</source>
            <translation>每个冲突、单位对、统一单位或边界分段一行：状态与签名。</translation>
        </message>
        <message>
            <source>One row per decision that held with the old edition and no longer does, and why.</source>
            <translation>每行一项在旧版中有效、现已失效的决定及其原因。</translation>
        </message>
        <message>
            <source>One row per polygon of either side: what it became part of, by which mapping; and one per gap that was filled, with the polygons it lay between.</source>
            <translation>任一方的每个图斑一行：它成为哪个图斑的一部分、依据哪条对应关系；每处填补的缝隙一行，并注明其两侧的图斑。</translation>
        </message>
        <message>
            <source>One row per signed decision, undone ones too, in the order of signing.</source>
            <translation>每项已签署的决定一行，包括已撤销的，按签署次序排列。</translation>
        </message>
        <message>
            <source>Only on a condition</source>
            <translation>仅在一定条件下</translation>
        </message>
        <message>
            <source>Only the difference is shown, nothing is signed. Look at it, then switch this off.</source>
            <translation>仅显示差异，不签署任何内容。查看后再关闭此项。</translation>
        </message>
        <message>
            <source>Only the new edition has it.</source>
            <translation>仅见于新版。</translation>
        </message>
        <message>
            <source>Only the old edition has it.</source>
            <translation>仅见于旧版。</translation>
        </message>
        <message>
            <source>Only the side that proposed this can take it back.</source>
            <translation>只有提议的一方才能撤回。</translation>
        </message>
        <message>
            <source>Only the strip around this line is compared, on the map along the corridor.</source>
            <translation>在走廊带地质图上，只对比该线两侧的条带。</translation>
        </message>
        <message>
            <source>Only what is on the &amp;map</source>
            <translation>仅当前地图范围(&amp;M)</translation>
        </message>
        <message>
            <source>Only what waits for &amp;me</source>
            <translation>仅待我处理(&amp;M)</translation>
        </message>
        <message>
            <source>Only where nothing else lies, and within the tolerance; what is filled is told</source>
            <translation>仅限容差范围内且没有其他内容之处；填补的部分均有记录</translation>
        </message>
        <message>
            <source>Only {china} against {russia}</source>
            <translation>仅列出 {china} 与 {russia}</translation>
        </message>
        <message>
            <source>Only {reviewer}, who signed it, can undo this. Reopen it instead.</source>
            <translation>只有签署人 {reviewer} 才能撤销。您可以改为重新打开。</translation>
        </message>
        <message>
            <source>Open conflicts</source>
            <translation>未处理冲突</translation>
        </message>
        <message>
            <source>Open the &amp;Training Sheet</source>
            <translation>打开练习图幅(&amp;T)</translation>
        </message>
        <message>
            <source>Open the store of decisions again</source>
            <translation>重新打开决定库</translation>
        </message>
        <message>
            <source>Opposite movement on one fault. China: {china}; Russia: {russia}.</source>
            <translation>同一断裂，运动方向相反。中国：{china}；俄罗斯：{russia}。</translation>
        </message>
        <message>
            <source>Other units changed and not saved: {count}</source>
            <translation>其他已修改而未保存的单位：{count}</translation>
        </message>
        <message>
            <source>Out of scope</source>
            <translation>不在表示范围内</translation>
        </message>
        <message>
            <source>Over Time…</source>
            <translation>历时进度…</translation>
        </message>
        <message>
            <source>Overlap of both maps in them, km²</source>
            <translation>其中两图重叠面积，km²</translation>
        </message>
        <message>
            <source>Overlaps: {km} km</source>
            <translation>重叠：{km} 公里</translation>
        </message>
        <message>
            <source>Overview of the whole border</source>
            <translation>全边界概览</translation>
        </message>
        <message>
            <source>Own Profile…</source>
            <translation>自定义方案…</translation>
        </message>
        <message>
            <source>Own colour</source>
            <translation>自定义颜色</translation>
        </message>
        <message>
            <source>Pair of units</source>
            <translation>单位对</translation>
        </message>
        <message>
            <source>Pairs mapped to one joint unit are agreed.</source>
            <translation>对应到同一个统一单位的单位对即为已商定。</translation>
        </message>
        <message>
            <source>Pairs of points</source>
            <translation>点对</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>平移</translation>
        </message>
        <message>
            <source>Part of the border</source>
            <translation>边界范围</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>组成部分</translation>
        </message>
        <message>
            <source>Parts of the Border</source>
            <translation>边界的一部分</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>期次</translation>
        </message>
        <message>
            <source>Pick on Map</source>
            <translation>在图上选取</translation>
        </message>
        <message>
            <source>Pieces of border solved</source>
            <translation>已解决的边界段数</translation>
        </message>
        <message>
            <source>Pieces of border with a new conflict</source>
            <translation>新产生冲突的边界段数</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>点</translation>
        </message>
        <message>
            <source>Points that need a decision</source>
            <translation>需要决定的点</translation>
        </message>
        <message>
            <source>Points up to this distance may be one place, in metres; with one name up to four times as far. Left out, the map's.</source>
            <translation>相距不超过此值（米）的点可能是同一位置；名称相同时可放宽到四倍。未填时采用该图的值。</translation>
        </message>
        <message>
            <source>Points within {buffer} m of the border; up to {tolerance} m apart they may be one place, with one name up to {far} m.</source>
            <translation>考虑边界 {buffer} 米以内的点；相距 {tolerance} 米以内可能是同一位置，名称相同时放宽到 {far} 米。</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>图斑</translation>
        </message>
        <message>
            <source>Polygons dated anew</source>
            <translation>时代改动的图斑</translation>
        </message>
        <message>
            <source>Polygons described anew</source>
            <translation>岩性或成因改动的图斑</translation>
        </message>
        <message>
            <source>Polygons drawn anew</source>
            <translation>界线改动的图斑</translation>
        </message>
        <message>
            <source>Polygons made of both sides</source>
            <translation>由双方图斑合成的图斑</translation>
        </message>
        <message>
            <source>Polygons made one across the border: {count}.</source>
            <translation>跨边界合为一体的图斑：{count} 个。</translation>
        </message>
        <message>
            <source>Polygons named anew</source>
            <translation>名称改动的图斑</translation>
        </message>
        <message>
            <source>Polygons of the two layers face each other up to this distance, in metres; that of the geological map 1:2,500,000 where left out.</source>
            <translation>两图层的图斑在此距离（米）以内视为相对；省略时采用 1:250 万地质图的容差。</translation>
        </message>
        <message>
            <source>Polygons that are gone</source>
            <translation>消失的图斑</translation>
        </message>
        <message>
            <source>Press to list only these stretches, press again to list all.</source>
            <translation>点击只列出这些区段，再次点击列出全部。</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一个</translation>
        </message>
        <message>
            <source>Pro&amp;file</source>
            <translation>方案(&amp;F)</translation>
        </message>
        <message>
            <source>Profile, Border, Legend</source>
            <translation>方案、边界、图例</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Progress of the Review</source>
            <translation>审查进度</translation>
        </message>
        <message>
            <source>Progress of the comparison</source>
            <translation>对比进度</translation>
        </message>
        <message>
            <source>Progress of the reading</source>
            <translation>读取进度</translation>
        </message>
        <message>
            <source>Progress of the review</source>
            <translation>审查进度</translation>
        </message>
        <message>
            <source>Progress of the review in kilometres of border</source>
            <translation>审查进度（边界公里数）</translation>
        </message>
        <message>
            <source>Progress of the review over time</source>
            <translation>审查的历时进度</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>已提议</translation>
        </message>
        <message>
            <source>Proposed: no common entry, each pair is decided on its own.</source>
            <translation>建议：不设共同条目，各单位对分别决定。</translation>
        </message>
        <message>
            <source>Proposed: one entry of the joint legend, {unit}, together with {part}.</source>
            <translation>建议：统一图例中设一个条目 {unit}，与 {part} 合并。</translation>
        </message>
        <message>
            <source>Proposed: one entry of the joint legend, {unit}, with the parts {parts}.</source>
            <translation>建议：统一图例中设一个条目 {unit}，由 {parts} 组成。</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>纪要</translation>
        </message>
        <message>
            <source>Prove Agreed Legend on the Map</source>
            <translation>在图上验证商定图例</translation>
        </message>
        <message>
            <source>Puts two layers to which the agreed legend was applied into one layer, in the coordinate system of the Chinese one. Polygons that face each other across the border and are one joint unit become one polygon, which tells its parts and the area each side had; all others stay as they are. Thin gaps between them are filled where nothing else lies, and told; what overlaps is counted once and told. Sources are never changed.</source>
            <translation>将两个已应用商定图例的图层合为一个图层，采用中方图层的坐标系。隔边界相对且属同一个统一单位的图斑合为一个图斑，并记录其组成部分及双方原有面积；其余图斑保持原样。其间的窄缝在没有其他内容处予以填补并记录；重叠部分只计一次并记录。源数据从不改动。</translation>
        </message>
        <message>
            <source>QGIS project</source>
            <translation>QGIS 工程</translation>
        </message>
        <message>
            <source>QGIS style, QML</source>
            <translation>QGIS 样式，QML</translation>
        </message>
        <message>
            <source>Quaternary</source>
            <translation>第四系</translation>
        </message>
        <message>
            <source>R&amp;ussian layer</source>
            <translation>俄方图层(&amp;U)</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Rank of the belt</source>
            <translation>成矿带级别</translation>
        </message>
        <message>
            <source>Rate (mm a year)</source>
            <translation>速率（毫米/年）</translation>
        </message>
        <message>
            <source>Re&amp;view…</source>
            <translation>审查(&amp;V)…</translation>
        </message>
        <message>
            <source>Read Chinese layer’s texts as they were meant</source>
            <translation>按原意读取中方图层的文本</translation>
        </message>
        <message>
            <source>Read Legend</source>
            <translation>读取图例</translation>
        </message>
        <message>
            <source>Read Russian layer’s texts as they were meant</source>
            <translation>按原意读取俄方图层的文本</translation>
        </message>
        <message>
            <source>Read as Meant</source>
            <translation>按原意读取</translation>
        </message>
        <message>
            <source>Read as They Stand</source>
            <translation>按现状读取</translation>
        </message>
        <message>
            <source>Read as {encoding}</source>
            <translation>按 {encoding} 读取</translation>
        </message>
        <message>
            <source>Read back, {place} is not what was to be written, and was removed ({detail}). Check that the disk is not full and that identifiers are unique, or choose another place.</source>
            <translation>回读后发现，{place} 与应写入的内容不一致，已将其删除（{detail}）。请检查磁盘是否已满、标识是否唯一，或另选位置。</translation>
        </message>
        <message>
            <source>Read only. {why}</source>
            <translation>只读。{why}</translation>
        </message>
        <message>
            <source>Read texts as they were meant</source>
            <translation>按原意读取文本</translation>
        </message>
        <message>
            <source>Read the texts of this layer as they were meant. The layer itself is not changed.</source>
            <translation>按原意读取此图层的文本。图层本身不作改动。</translation>
        </message>
        <message>
            <source>Read the texts of this layer in this encoding. The file itself is not changed.</source>
            <translation>按此编码读取该图层的文字；文件本身不会改动。</translation>
        </message>
        <message>
            <source>Read: {path}. Save it to use it.</source>
            <translation>已读取：{path}。保存后即可使用。</translation>
        </message>
        <message>
            <source>Reading back what was applied</source>
            <translation>正在回读已应用的内容</translation>
        </message>
        <message>
            <source>Reading the conflicts</source>
            <translation>正在读取冲突</translation>
        </message>
        <message>
            <source>Reading the decisions</source>
            <translation>正在读取决定</translation>
        </message>
        <message>
            <source>Reading the joint legend</source>
            <translation>正在读取统一图例</translation>
        </message>
        <message>
            <source>Reading the units of the layers</source>
            <translation>正在读取图层单位</translation>
        </message>
        <message>
            <source>Reading the units of {layer}</source>
            <translation>正在读取 {layer} 的单位</translation>
        </message>
        <message>
            <source>Reading what was found</source>
            <translation>正在读取对比结果</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Reads the indices of a Chinese or Russian geological layer: age interval on one time scale in Ma, rocks, genesis, rank. One row per distinct index. What cannot be read is kept as “unread”, with the reason; nothing is guessed silently.</source>
            <translation>读取中方或俄方地质图层的代号：统一年代表上的年代区间（Ma）、岩性、成因、级别。每个不同的代号一行。无法读取的记为“unread”并注明原因；绝不暗中猜测。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Recorded as agreed</source>
            <translation>记为已商定</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>已拒收</translation>
        </message>
        <message>
            <source>Refused rows</source>
            <translation>未接受的行</translation>
        </message>
        <message>
            <source>Reject…</source>
            <translation>拒绝…</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Relaxed: {criterion}.</source>
            <translation>放宽的条件：{criterion}。</translation>
        </message>
        <message>
            <source>Remo&amp;ve Correction</source>
            <translation>删除更正(&amp;V)</translation>
        </message>
        <message>
            <source>Reopen…</source>
            <translation>重新打开…</translation>
        </message>
        <message>
            <source>Returns how sure the reading of an index is, from 0 to 1.</source>
            <translation>返回代号识读的可信度，0 至 1。</translation>
        </message>
        <message>
            <source>Returns the age of an index as symbols, the older first.</source>
            <translation>返回代号的时代符号，老者在前。</translation>
        </message>
        <message>
            <source>Returns the genetic type an index tells, in the language of QGIS.</source>
            <translation>返回代号所示的成因类型，使用 QGIS 的语言。</translation>
        </message>
        <message>
            <source>Returns the older limit of the age of an index, in Ma on ICS v2026/06.</source>
            <translation>返回代号时代的下限（较老），单位Ma，按 ICS v2026/06。</translation>
        </message>
        <message>
            <source>Returns the rocks an index tells, in the language of QGIS.</source>
            <translation>返回代号所示的岩性，使用 QGIS 的语言。</translation>
        </message>
        <message>
            <source>Returns the younger limit of the age of an index, in Ma on ICS v2026/06.</source>
            <translation>返回代号时代的上限（较新），单位Ma，按 ICS v2026/06。</translation>
        </message>
        <message>
            <source>Returns what an index stands for: stratified, intrusive, quaternary, unread…</source>
            <translation>返回代号所表示的种类：stratified、intrusive、quaternary、unread 等。</translation>
        </message>
        <message>
            <source>Returns what was repaired or doubted while an index was read.</source>
            <translation>返回识读代号时修正或存疑之处。</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>Review: {action}</source>
            <translation>审查：{action}</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>审查人</translation>
        </message>
        <message>
            <source>Roc&amp;k</source>
            <translation>岩性(&amp;K)</translation>
        </message>
        <message>
            <source>Roc&amp;ks</source>
            <translation>岩性(&amp;K)</translation>
        </message>
        <message>
            <source>Rocks</source>
            <translation>岩性</translation>
        </message>
        <message>
            <source>Rocks, Genesis</source>
            <translation>岩性、成因</translation>
        </message>
        <message>
            <source>Row {number} ({section} / {key}): {said}</source>
            <translation>第 {number} 行（{section} / {key}）：{said}</translation>
        </message>
        <message>
            <source>Row {row} is cut off: it has {found} of {wanted} cells. Ask for the file again, or mend that row.</source>
            <translation>第 {row} 行不完整：{wanted} 个单元格中只有 {found} 个。请重新索取文件，或修改该行。</translation>
        </message>
        <message>
            <source>Row {row} of the SSSOM table maps “{what}”, which is no unit, relation or joint unit of a joint legend. Choose a table that was exported from one.</source>
            <translation>SSSOM 表第 {row} 行所对应的“{what}”不是统一图例中的单位、关系或统一单位。请选择由统一图例导出的表。</translation>
        </message>
        <message>
            <source>Row {row} of the border sections ({section} / {key}): {said}</source>
            <translation>边界分段表第 {row} 行（{section} / {key}）：{said}</translation>
        </message>
        <message>
            <source>Row {row} of the border sections runs from “{start}” to “{end}”. Write kilometres along the border, the smaller first.</source>
            <translation>边界分段表第 {row} 行的范围是“{start}”到“{end}”。请填写沿边界的公里数，小数在前。</translation>
        </message>
        <message>
            <source>Row {row} of the border sections says “{section}, {key}, {value}”, which no profile has. Sections are: {allowed}; scale takes china or russia and an edition of that side.</source>
            <translation>边界分段表第 {row} 行为“{section}, {key}, {value}”，任何方案都没有此项。section 可为：{allowed}；scale 需配 china 或 russia 及该侧的年代表版本。</translation>
        </message>
        <message>
            <source>Row {row} of the corrections has a wrong {column}: {value}. Mend that cell.</source>
            <translation>更正表第 {row} 行的 {column} 有误：{value}。请修改该单元格。</translation>
        </message>
        <message>
            <source>Row {row}: {why}</source>
            <translation>第 {row} 行：{why}</translation>
        </message>
        <message>
            <source>Rows of the legend</source>
            <translation>图例行数</translation>
        </message>
        <message>
            <source>Rows: China · Columns: Russia</source>
            <translation>行：中方 · 列：俄方</translation>
        </message>
        <message>
            <source>Russia</source>
            <translation>俄罗斯</translation>
        </message>
        <message>
            <source>Russia (training)</source>
            <translation>俄罗斯（练习）</translation>
        </message>
        <message>
            <source>Russia's is a part of it</source>
            <translation>俄方单位为其组成部分</translation>
        </message>
        <message>
            <source>Russia: geology (training)</source>
            <translation>俄罗斯：地质（练习）</translation>
        </message>
        <message>
            <source>Russia: the contact of {left} and {right} reaches the border; no contact on the Chinese side continues it.</source>
            <translation>俄罗斯：{left} 与 {right} 的界线到达边界，中方没有与之延续的界线。</translation>
        </message>
        <message>
            <source>Russia: units at the border</source>
            <translation>俄罗斯：边界处的单位</translation>
        </message>
        <message>
            <source>Russia: {index}; China: no polygon within the tolerance.</source>
            <translation>俄罗斯：{index}；中国：容差范围内没有图斑。</translation>
        </message>
        <message>
            <source>Russia: {line}: it ends at the border, nothing on the Chinese side continues it.</source>
            <translation>俄罗斯：{line}：止于边界，中方没有与之延续的线。</translation>
        </message>
        <message>
            <source>Russia: {unit} faces {count} different Chinese units: {partners}.</source>
            <translation>俄罗斯：{unit} 与 {count} 个不同的中方单位相接：{partners}。</translation>
        </message>
        <message>
            <source>Russian commodity field</source>
            <translation>俄方矿种字段</translation>
        </message>
        <message>
            <source>Russian deposits</source>
            <translation>俄方矿床</translation>
        </message>
        <message>
            <source>Russian deposits (training)</source>
            <translation>俄方矿床（练习）</translation>
        </message>
        <message>
            <source>Russian faults or contacts</source>
            <translation>俄方断裂或地质界线</translation>
        </message>
        <message>
            <source>Russian index field</source>
            <translation>俄方代号字段</translation>
        </message>
        <message>
            <source>Russian layer</source>
            <translation>俄方图层</translation>
        </message>
        <message>
            <source>Russian layer with joint units</source>
            <translation>带统一单位的俄方图层</translation>
        </message>
        <message>
            <source>Russian legend table</source>
            <translation>俄方图例表</translation>
        </message>
        <message>
            <source>Russian lines (training)</source>
            <translation>俄方线（练习）</translation>
        </message>
        <message>
            <source>Russian lithology field</source>
            <translation>俄方岩性字段</translation>
        </message>
        <message>
            <source>Russian name field</source>
            <translation>俄方名称字段</translation>
        </message>
        <message>
            <source>Russian palette</source>
            <translation>俄罗斯色标</translation>
        </message>
        <message>
            <source>Russian polygons</source>
            <translation>俄方面图层</translation>
        </message>
        <message>
            <source>Russian polygons at the border</source>
            <translation>边界处的俄方面</translation>
        </message>
        <message>
            <source>Russian sense field</source>
            <translation>俄方运动方向字段</translation>
        </message>
        <message>
            <source>Russian sheet field</source>
            <translation>俄方图幅字段</translation>
        </message>
        <message>
            <source>Russian size field</source>
            <translation>俄方规模字段</translation>
        </message>
        <message>
            <source>Russian time scale</source>
            <translation>俄方地质年代表</translation>
        </message>
        <message>
            <source>Russian type field</source>
            <translation>俄方类型字段</translation>
        </message>
        <message>
            <source>Russian units</source>
            <translation>俄方单位</translation>
        </message>
        <message>
            <source>SKOS vocabulary, Turtle</source>
            <translation>SKOS 词表，Turtle</translation>
        </message>
        <message>
            <source>Save and Ne&amp;xt</source>
            <translation>保存并转到下一个(&amp;X)</translation>
        </message>
        <message>
            <source>Saved beside the project: {path}</source>
            <translation>已保存在工程旁：{path}</translation>
        </message>
        <message>
            <source>Saving without a change confirms the reading.</source>
            <translation>不作修改直接保存即确认读取结果。</translation>
        </message>
        <message>
            <source>Say who is to decide it.</source>
            <translation>请指明由谁处理。</translation>
        </message>
        <message>
            <source>Say who reviews, and for which side</source>
            <translation>填写审查人及所代表的一方</translation>
        </message>
        <message>
            <source>Says for every fault or contact that ends at the border whether it goes on beyond it: continued, changes its type, has the opposite sense of movement, or ends. Ends are matched one to one so that all of them together fit best; lines that stop short of the border or run along it are left alone, those that run on beyond it end where they cross it. With polygons instead of lines their contacts are matched; a boundary with one index on both hands is none.</source>
            <translation>判断到达边界的每条断层或接触界线在对侧如何：延续、类型改变、运动方向相反或终止。端点一对一匹配，使总体最优；未到边界或沿边界延伸的线不参与，越过边界的线以其与边界的交点为端点。若给出面图层，则匹配其接触界线；两侧代号相同的界线不算接触界线。</translation>
        </message>
        <message>
            <source>Says for every polygon of one side what became of it between two editions: new, gone, dated anew, named anew, described anew, drawn anew, or unchanged. With the layer of the other side it also says along the border which conflicts the new edition solves and which it creates, and which signed decisions it makes stale. Polygons are known by an identifier, else by their outline, their feature id, and how much of one lies on the other.</source>
            <translation>说明一侧每个图斑在两个版本之间的变化：新增、消失、时代改动、名称改动、岩性或成因改动、界线改动或未变。给出对侧图层时，还沿边界说明新版解决了哪些冲突、产生了哪些冲突，以及哪些已签署的决定因此失效。图斑按标识识别，否则按轮廓、要素编号和相互重叠识别。</translation>
        </message>
        <message>
            <source>Says how a given joint legend differs from that of the review: what is added, what changes from what to what, what is missing in it, and which rows cannot be taken, and why. Nothing is signed unless the dry run is switched off. Then what the table says both sides have signed, with a protocol or a date, is recorded as agreed; all else is proposed in your name. Nothing is taken away, an empty cell changes nothing, and what both sides have signed in the review is changed only by what both have signed again.</source>
            <translation>说明给定统一图例与审查中图例的差异：新增了什么，什么由何改为何，其中缺少什么，哪些行不能接受及其原因。除非关闭试运行，否则不签署任何内容。关闭后，表中注明双方已签署且有纪要或日期的内容记为已商定；其余以您的名义提议。不删除任何内容，空单元格不作更改；审查中双方已签署的内容只能由双方再次签署的内容更改。</translation>
        </message>
        <message>
            <source>Says of every unit of both layers whether the joint legend maps it, only proposes to, declares it irreconcilable or out of scope, or has nothing for it; with features and, where stretches are given, kilometres of border. Units and joint units of the legend that no layer shows are listed too; they are no mistake.</source>
            <translation>逐一说明双方图层的每个单位在统一图例中的状况：已对应、仅提议对应、已认定无法协调或不属于表示范围，或尚无任何说明；并给出要素数，若提供边界区段，还给出沿边界的里程。图例中有而图层中未出现的单位和统一单位也一并列出，这并非错误。</translation>
        </message>
        <message>
            <source>Scale to zoom to</source>
            <translation>缩放到的比例尺</translation>
        </message>
        <message>
            <source>Seamless Joint Map</source>
            <translation>无缝联合图</translation>
        </message>
        <message>
            <source>Seamless map</source>
            <translation>无缝图</translation>
        </message>
        <message>
            <source>Search code, index, name in any language</source>
            <translation>搜索代码、代号或任一语言的名称</translation>
        </message>
        <message>
            <source>Second sense</source>
            <translation>次要运动方向</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>分段</translation>
        </message>
        <message>
            <source>Section (km)</source>
            <translation>分段长度（公里）</translation>
        </message>
        <message>
            <source>Sections of the Border</source>
            <translation>边界分段分工</translation>
        </message>
        <message>
            <source>Sections of the Border…</source>
            <translation>边界分段分工…</translation>
        </message>
        <message>
            <source>Sections of the border</source>
            <translation>边界分段分工</translation>
        </message>
        <message>
            <source>Sections of {length} km cannot be counted along {border} km of border. Give a larger length.</source>
            <translation>边界长 {border} 公里，无法按 {length} 公里分段统计。请给出更大的长度。</translation>
        </message>
        <message>
            <source>Sense of movement</source>
            <translation>运动方向</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>构造环境</translation>
        </message>
        <message>
            <source>Severities</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>Severity of {code}</source>
            <translation>{code} 的严重程度</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>图幅</translation>
        </message>
        <message>
            <source>Show Conflicts</source>
            <translation>显示冲突</translation>
        </message>
        <message>
            <source>Show how far apart the two layers lie along the border</source>
            <translation>显示两图层沿国界的间距</translation>
        </message>
        <message>
            <source>Si&amp;de</source>
            <translation>所属方(&amp;D)</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>哪一侧</translation>
        </message>
        <message>
            <source>Side, index, state (mapped, proposed, irreconcilable, out_of_scope, unmapped, not_on_map, joint_not_on_map), features, km, joint units, reason, and whether what maps it holds on a part of the border or for some polygons only.</source>
            <translation>方、代号、状态（mapped 已对应、proposed 已提议、irreconcilable 无法协调、out_of_scope 不属表示范围、unmapped 未对应、not_on_map 图上没有、joint_not_on_map 图上没有的统一单位）、要素数、里程、统一单位、理由，以及对应关系是否仅限于边界一段或部分图斑。</translation>
        </message>
        <message>
            <source>Signed and stored: {count}.</source>
            <translation>已签名并保存：{count}。</translation>
        </message>
        <message>
            <source>Signed by China · Russia</source>
            <translation>签名：中国 · 俄罗斯</translation>
        </message>
        <message>
            <source>Signed decisions</source>
            <translation>已签署的决定</translation>
        </message>
        <message>
            <source>Signed decisions: {count}.</source>
            <translation>已签署的决定：{count} 项。</translation>
        </message>
        <message>
            <source>Signed was {before}, now it is {now}.</source>
            <translation>签署时为 {before}，现为 {now}。</translation>
        </message>
        <message>
            <source>Signed was {china} | {russia}; now {now_china} | {now_russia} face each other there.</source>
            <translation>签署时为 {china} | {russia}；现该处相接的是 {now_china} | {now_russia}。</translation>
        </message>
        <message>
            <source>Signs a table of decisions for one reviewer of one side: an exported table to which a column action was added, or one written by hand. Rows without an action are left out. All others are signed together, or none is: each row that cannot be signed is told with the reason. Nobody can sign for the other side.</source>
            <translation>为一方的一名审查人签署一张决定表：可为添加了 action 列的导出表，也可手工编写。未填 action 的行略过。其余各行要么全部签署，要么一行也不签：每一无法签署的行都会说明理由。任何人都不能代对方签署。</translation>
        </message>
        <message>
            <source>Since it was signed, {codes} came to it.</source>
            <translation>签署之后新增了 {codes}。</translation>
        </message>
        <message>
            <source>Size class</source>
            <translation>规模</translation>
        </message>
        <message>
            <source>Size class, {commodity}. China: {china} ({china_limits}); Russia: {russia} ({russia_limits}).</source>
            <translation>规模级别（{commodity}）。中国：{china}（{china_limits}）；俄罗斯：{russia}（{russia_limits}）。</translation>
        </message>
        <message>
            <source>Slivers up to {sliver} m wide: {km} km; wider gaps: {gap} km; wider overlaps: {overlap} km.</source>
            <translation>宽度不超过 {sliver} 米的狭长碎面：{km} 公里；更宽的缝隙：{gap} 公里；更宽的重叠：{overlap} 公里。</translation>
        </message>
        <message>
            <source>Slivers: {km} km</source>
            <translation>狭长碎面：{km} 公里</translation>
        </message>
        <message>
            <source>Some mappings hold from km to km, and the layer of stretches that tells where polygons lie is no longer in the project. Compare the layers again.</source>
            <translation>部分对应关系只在某公里段内有效，而说明图斑位置的边界区段图层已不在工程中。请重新对比图层。</translation>
        </message>
        <message>
            <source>Somebody else is writing into {where} for long. Nothing was stored. Sign again.</source>
            <translation>另一用户正长时间写入 {where}。未保存任何内容。请重新签署。</translation>
        </message>
        <message>
            <source>Spreadsheet, XLSX</source>
            <translation>电子表格，XLSX</translation>
        </message>
        <message>
            <source>Stale Decisions</source>
            <translation>失效的决定</translation>
        </message>
        <message>
            <source>Stale decisions</source>
            <translation>失效的决定</translation>
        </message>
        <message>
            <source>Stale decisions: {count}</source>
            <translation>失效的决定：{count}</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>起始方案</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>统计</translation>
        </message>
        <message>
            <source>Statistics of the Border</source>
            <translation>接边统计</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>不动</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>已停止，未写入任何内容。</translation>
        </message>
        <message>
            <source>Store of decisions</source>
            <translation>决定库</translation>
        </message>
        <message>
            <source>Store…</source>
            <translation>决定库…</translation>
        </message>
        <message>
            <source>Stretch</source>
            <translation>区段</translation>
        </message>
        <message>
            <source>Stretches</source>
            <translation>边界区段</translation>
        </message>
        <message>
            <source>Stretches of border</source>
            <translation>边界区段</translation>
        </message>
        <message>
            <source>Stretches of the border</source>
            <translation>边界区段</translation>
        </message>
        <message>
            <source>Structural stage</source>
            <translation>构造层</translation>
        </message>
        <message>
            <source>Style, SLD</source>
            <translation>样式，SLD</translation>
        </message>
        <message>
            <source>Suggest Joint Legend</source>
            <translation>建议统一图例</translation>
        </message>
        <message>
            <source>Suggesting joint units</source>
            <translation>正在建议统一单位</translation>
        </message>
        <message>
            <source>Suggests for every unit that is no joint unit yet up to three candidates: units of the other side, or joint units there are. What speaks for each is told: kilometres of contact, age, rocks, genesis, rank, names, and what was agreed already. At first all criteria must hold, then one after the other is relaxed, and named. Of all ways to pair the units the best on the whole is taken.</source>
            <translation>为每个尚未归入统一单位的单位建议至多三个候选：对方的单位，或已有的统一单位。并说明各自的依据：接触公里数、时代、岩性、成因、等级、名称以及已商定的内容。先要求全部条件成立，然后逐一放宽并注明所放宽的条件。在所有配对方式中取总体最优者。</translation>
        </message>
        <message>
            <source>T&amp;o km</source>
            <translation>终止公里(&amp;O)</translation>
        </message>
        <message>
            <source>Table of decisions</source>
            <translation>决定表</translation>
        </message>
        <message>
            <source>Table, CSV</source>
            <translation>表，CSV</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>Take &amp;Back</source>
            <translation>收回(&amp;B)</translation>
        </message>
        <message>
            <source>Take Degrees for WGS 84</source>
            <translation>按 WGS 84 度处理</translation>
        </message>
        <message>
            <source>Take Out</source>
            <translation>移出</translation>
        </message>
        <message>
            <source>Take degrees without a CRS for WGS 84</source>
            <translation>无坐标系的度坐标按 WGS 84 处理</translation>
        </message>
        <message>
            <source>Take the alternative: {what}</source>
            <translation>采用另一读法：{what}</translation>
        </message>
        <message>
            <source>Texts are read as they were meant: “{before}” as “{after}”.</source>
            <translation>文本按原意读取：“{before}”读作“{after}”。</translation>
        </message>
        <message>
            <source>That of the open project where left out.</source>
            <translation>留空时使用当前工程的决定库。</translation>
        </message>
        <message>
            <source>The .cpg file of {layer} says {value}, which names no known encoding. Write {instead} into it, or choose the encoding in QGIS.</source>
            <translation>图层“{layer}”的 .cpg 文件写的是 {value}，无法识别该编码。请在其中改写为 {instead}，或在 QGIS 中选择编码。</translation>
        </message>
        <message>
            <source>The Chinese polygons at the border with their worst verdict.</source>
            <translation>边界处的中方面及其最差结论。</translation>
        </message>
        <message>
            <source>The Chinese scale has no boundary at {limit} Ma.</source>
            <translation>中国年代表在 {limit} Ma 处没有界线。</translation>
        </message>
        <message>
            <source>The Chinese unit faces none across the border: no kilometres of contact speak for it.</source>
            <translation>中方单位在边界对侧没有相对的单位：没有沿界接触公里数作为依据。</translation>
        </message>
        <message>
            <source>The Chinese unit is this joint unit in the agreed legend.</source>
            <translation>商定图例中中方单位对应此统一单位。</translation>
        </message>
        <message>
            <source>The Russian polygons at the border with their worst verdict.</source>
            <translation>边界处的俄方面及其最差结论。</translation>
        </message>
        <message>
            <source>The Russian scale has no boundary at {limit} Ma.</source>
            <translation>俄罗斯年代表在 {limit} Ma 处没有界线。</translation>
        </message>
        <message>
            <source>The Russian unit faces none across the border: no kilometres of contact speak for it.</source>
            <translation>俄方单位在边界对侧没有相对的单位：没有沿界接触公里数作为依据。</translation>
        </message>
        <message>
            <source>The Russian unit is this joint unit in the agreed legend.</source>
            <translation>商定图例中俄方单位对应此统一单位。</translation>
        </message>
        <message>
            <source>The SSSOM table is damaged or cut off at row {row}. Ask for the file again.</source>
            <translation>SSSOM 表在第 {row} 行损坏或被截断。请重新索取该文件。</translation>
        </message>
        <message>
            <source>The Turtle file holds no rows of a joint legend. Choose one that was exported from a joint legend, or a table.</source>
            <translation>该 Turtle 文件不含统一图例的任何行。请选择由统一图例导出的文件，或选择表格。</translation>
        </message>
        <message>
            <source>The Turtle file is damaged or cut off near “{where}”. Ask for the file again.</source>
            <translation>Turtle 文件在“{where}”附近损坏或被截断。请重新索取该文件。</translation>
        </message>
        <message>
            <source>The age stands before the rock, as in older legends.</source>
            <translation>时代写在岩性之前，为旧图例的写法。</translation>
        </message>
        <message>
            <source>The ages {older} and {younger} stand without a sign between them; the span from one to the other was read.</source>
            <translation>时代 {older} 与 {younger} 之间没有符号；按从前者到后者的跨时代读取。</translation>
        </message>
        <message>
            <source>The agreed legend cannot be used. Row {row}: {why}.</source>
            <translation>无法使用商定图例。第 {row} 行：{why}。</translation>
        </message>
        <message>
            <source>The agreed legend does not map {count} indices of the side {side}: {indices}. Add them to it, or choose “keep” or “null” for what is not mapped. Nothing was written.</source>
            <translation>商定图例未对应 {side} 一侧的 {count} 个代号：{indices}。请补入图例，或对未对应者选择“keep”或“null”。未写入任何内容。</translation>
        </message>
        <message>
            <source>The agreed legend maps these indices on a part of the border only; the mapping was applied to the whole layer: {indices}. Check the polygons farther away.</source>
            <translation>商定图例仅在部分边界上对应这些代号；已将对应关系应用于整个图层：{indices}。请检查较远处的图斑。</translation>
        </message>
        <message>
            <source>The agreed legend of the decisions in {where}: agreed mappings {agreed}, proposed ones, which are left out, {proposed}.</source>
            <translation>{where} 中各项决定所成的商定图例：已商定的对应关系 {agreed} 项，仅提议而未采用的 {proposed} 项。</translation>
        </message>
        <message>
            <source>The agreed legend was applied to both sides. Compare again to prove it.</source>
            <translation>商定图例已应用于双方。请再次对比以验证。</translation>
        </message>
        <message>
            <source>The agreed legend {where} has no column {missing}. Its columns are: {columns}.</source>
            <translation>商定图例 {where} 缺少列 {missing}。现有列：{columns}。</translation>
        </message>
        <message>
            <source>The agreed legend {where} has these columns more than once: {columns}. Leave one of each.</source>
            <translation>商定图例 {where} 中以下列出现不止一次：{columns}。每列请只保留一个。</translation>
        </message>
        <message>
            <source>The agreed legend: a table or layer, or a file in CSV (UTF-8; comma, semicolon or tab), XLSX, SSSOM or Turtle. One row per mapping; the columns side, index, joint_code and relation are required. Or a store of decisions, the file review.gpkg of a project or a team's store on PostGIS (postgis://CONNECTION?schema=SCHEMA): what is agreed there.</source>
            <translation>商定图例：表或图层，或 CSV（UTF-8；逗号、分号或制表符分隔）、XLSX、SSSOM、Turtle 文件。每个对应关系一行；side、index、joint_code、relation 列为必填。也可为决定库，即工程的 review.gpkg 文件或 PostGIS 上的团队库（postgis://CONNECTION?schema=SCHEMA）：采用其中已商定的内容。</translation>
        </message>
        <message>
            <source>The authentication configuration {id} of the connection “{name}” cannot be opened: it is not on this computer, or QGIS was not given its master password. Choose it anew in the connection (Browser ▸ PostgreSQL ▸ Edit Connection), and try again.</source>
            <translation>无法打开连接“{name}”的认证配置 {id}：本机上没有该配置，或未向 QGIS 提供主密码。请在该连接中重新选择（浏览器 ▸ PostgreSQL ▸ 编辑连接），然后重试。</translation>
        </message>
        <message>
            <source>The border between China and Russia, unrolled</source>
            <translation>中俄边界展开图</translation>
        </message>
        <message>
            <source>The border layer {layer} has no line in it. Choose another layer, or leave it out: the border is then where the two layers meet.</source>
            <translation>边界图层 {layer} 中没有线。请另选图层，或不填：此时以两图层相接处为边界。</translation>
        </message>
        <message>
            <source>The border unrolled</source>
            <translation>展开的边界</translation>
        </message>
        <message>
            <source>The candidates of at least that confidence as an agreed legend with the status “proposed”: a joint unit for each, with code, names in three languages, colour.</source>
            <translation>达到该置信度的候选，以商定图例形式列出，状态为“proposed”：每个候选对应一个统一单位，含代号、三种语言的名称和颜色。</translation>
        </message>
        <message>
            <source>The catalogue gives {name} the {column} “{value}”. Write a whole number, for a severity one from 0 to 4.</source>
            <translation>目录中 {name} 的 {column} 为“{value}”。请填写整数，严重程度为 0 至 4。</translation>
        </message>
        <message>
            <source>The code {code} does not stand in the legend table.</source>
            <translation>图例表中没有代码 {code}。</translation>
        </message>
        <message>
            <source>The code {code} stands for {count} units in the legend table: {indices}.</source>
            <translation>代码 {code} 在图例表中代表 {count} 个单位：{indices}。</translation>
        </message>
        <message>
            <source>The column {column} says “{value}”, but it must be one of {allowed}.</source>
            <translation>{column} 列为“{value}”，但必须是下列之一：{allowed}。</translation>
        </message>
        <message>
            <source>The comment is empty. Write it first.</source>
            <translation>批注为空。请先填写。</translation>
        </message>
        <message>
            <source>The commodity of one side is missing or not understood.</source>
            <translation>有一侧的矿种缺失或无法识别。</translation>
        </message>
        <message>
            <source>The comparison failed. The log of messages has the details.</source>
            <translation>对比失败。详情见消息日志。</translation>
        </message>
        <message>
            <source>The comparison found: {difference}.</source>
            <translation>对比发现：{difference}。</translation>
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
            <source>The condition “{value}” cannot be read. Write it as in an exported table, or leave it empty for the whole border.</source>
            <translation>无法读取条件“{value}”。请按导出表的写法填写；若指整条边界，则留空。</translation>
        </message>
        <message>
            <source>The conflicts of the same comparison, for decisions on lines and points.</source>
            <translation>同一次对比的冲突，用于针对线和点的决定。</translation>
        </message>
        <message>
            <source>The connection to {where} was cut. What was signed before is stored. The connection is made again by itself: look whether the last decision is there before you sign it once more.</source>
            <translation>与 {where} 的连接已中断。此前签署的内容均已保存。连接会自动恢复：请先确认最后一条决定是否已在其中，再重新签署。</translation>
        </message>
        <message>
            <source>The coordinates of a layer lie outside its coordinate reference system {crs}. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s).</source>
            <translation>图层坐标超出其坐标参考系 {crs} 的范围。请通过“图层 ▸ 设置图层坐标参考系”设为绘制时所用的坐标参考系。</translation>
        </message>
        <message>
            <source>The copy with the joint units, styled by them in stratigraphic order.</source>
            <translation>带统一单位的副本，按地层顺序设置样式。</translation>
        </message>
        <message>
            <source>The corrected limits {older} and {younger} Ma run backwards and were left out.</source>
            <translation>更正的界限 {older} 与 {younger} Ma 先后颠倒，未予采用。</translation>
        </message>
        <message>
            <source>The correction of {index} has a wrong {column}: {value}. Mend that cell, or remove the row.</source>
            <translation>{index} 的更正中 {column} 有误：{value}。请修改该单元格或删除该行。</translation>
        </message>
        <message>
            <source>The corrections could not be kept in {path} as they are: what was written reads differently. Nothing was changed.</source>
            <translation>更正无法原样保存到 {path}：写入后读出的内容不同。未作任何更改。</translation>
        </message>
        <message>
            <source>The corrections {path}: {reason}</source>
            <translation>更正表 {path}：{reason}</translation>
        </message>
        <message>
            <source>The cover {cover} lies upon the unit; the unit was read.</source>
            <translation>该单位上覆盖层 {cover}；读取的是该单位。</translation>
        </message>
        <message>
            <source>The current stretch</source>
            <translation>当前区段</translation>
        </message>
        <message>
            <source>The days are being counted…</source>
            <translation>正在逐日统计…</translation>
        </message>
        <message>
            <source>The decision does not say what it is about. Nothing was stored.</source>
            <translation>该决定没有说明所针对的对象。未保存任何内容。</translation>
        </message>
        <message>
            <source>The decision names no joint unit, so nothing of it can stand on the map. Propose it anew with one.</source>
            <translation>该决定未指明统一单位，因此图上无从体现。请指明统一单位后重新提议。</translation>
        </message>
        <message>
            <source>The decisions are being read. Try again in a moment.</source>
            <translation>正在读取决定，请稍后再试。</translation>
        </message>
        <message>
            <source>The decisions in {where} hold no agreed mapping yet.</source>
            <translation>{where} 中的决定尚无已商定的对应关系。</translation>
        </message>
        <message>
            <source>The deposits of only one side are given. Give those of both sides, or of none.</source>
            <translation>只给出了一侧的矿床。请给出两侧的，或都不给。</translation>
        </message>
        <message>
            <source>The deposits or localities of the Chinese side.</source>
            <translation>中方的矿床或地点。</translation>
        </message>
        <message>
            <source>The deposits or localities of the Russian side.</source>
            <translation>俄方的矿床或地点。</translation>
        </message>
        <message>
            <source>The disk of the server of {where} is full. Nothing was stored; all earlier decisions are. Ask its administrator to make room, and sign again.</source>
            <translation>{where} 所在服务器的磁盘已满。本次未保存，此前的决定均已保存。请管理员腾出空间后重新签署。</translation>
        </message>
        <message>
            <source>The disk with {where} is full. Nothing was stored; all earlier decisions are. Make room and sign again.</source>
            <translation>{where} 所在磁盘已满。本次未保存；此前的决定均已保存。请腾出空间后重新签署。</translation>
        </message>
        <message>
            <source>The dominant one first. Delete removes, Ctrl+Up and Ctrl+Down move.</source>
            <translation>主要的在前。Delete 删除，Ctrl+上/下 移动。</translation>
        </message>
        <message>
            <source>The edit is no longer there: it was saved or undone already.</source>
            <translation>该编辑步骤已不存在：已被保存或撤销。</translation>
        </message>
        <message>
            <source>The edition of the time scale the legend was written in. “auto” tells it from entries that only one edition has, and takes the edition in force where nothing tells it.</source>
            <translation>图例所用地质年代表的版本。“auto”根据仅某一版本才有的条目判定；无从判定时采用现行版本。</translation>
        </message>
        <message>
            <source>The edition {edition} was recognised from {entries}.</source>
            <translation>根据 {entries} 判定为版本 {edition}。</translation>
        </message>
        <message>
            <source>The end {tail} was not understood.</source>
            <translation>末尾部分 {tail} 未能理解。</translation>
        </message>
        <message>
            <source>The ends lie {distance} m apart ({offset} m across the line), with a bend of {angle}°.</source>
            <translation>两端点相距 {distance} 米（横向 {offset} 米），走向转折 {angle}°。</translation>
        </message>
        <message>
            <source>The ends meet in a straight line.</source>
            <translation>两端点相接，走向一致。</translation>
        </message>
        <message>
            <source>The ends meet, with a bend of {angle}°.</source>
            <translation>两端点相接，走向转折 {angle}°。</translation>
        </message>
        <message>
            <source>The faults or contacts of only one side are given. Give those of both sides, or of none.</source>
            <translation>只给出了一侧的断裂或地质界线。请给出两侧的，或都不给。</translation>
        </message>
        <message>
            <source>The faults or contacts of the Chinese side, or its polygons.</source>
            <translation>中方的断裂或接触界线，或其面图层。</translation>
        </message>
        <message>
            <source>The faults or contacts of the Russian side, or its polygons.</source>
            <translation>俄方的断裂或接触界线，或其面图层。</translation>
        </message>
        <message>
            <source>The field with the class of size, in words: 大型, крупное, large.</source>
            <translation>规模级别字段，用文字表示：大型、крупное、large。</translation>
        </message>
        <message>
            <source>The field with the commodities, in words or symbols: 铜、钼, Cu-Mo, золото.</source>
            <translation>矿种字段，用文字或符号表示：铜、钼，Cu-Mo，золото。</translation>
        </message>
        <message>
            <source>The field with the index as the agreed legend has it. Detected where left out.</source>
            <translation>代号所在字段，写法与商定图例相同。不填则自动识别。</translation>
        </message>
        <message>
            <source>The field with the index, such as γδPZ3 or →Qp↓3↑pal. Detected where left out.</source>
            <translation>代号所在字段，如 γδPZ3 或 →Qp↓3↑pal。不填则自动识别。</translation>
        </message>
        <message>
            <source>The field with the kind of the line, in words of any language or as a code.</source>
            <translation>线的类型字段，用三种语言之一的文字或代码。</translation>
        </message>
        <message>
            <source>The field with the kind of the line, in words of any of the three languages or as a code; of polygons the index.</source>
            <translation>线的类型字段，用三种语言中任一种的文字或代码表示；面图层则为代号字段。</translation>
        </message>
        <message>
            <source>The field with the name of the unit, for mappings that hold for one name only. Detected where left out.</source>
            <translation>填图单位名称字段，用于只对某一名称成立的对应关系。省略时自动识别。</translation>
        </message>
        <message>
            <source>The field with the name, in any script; a field may hold several.</source>
            <translation>名称字段，任何文字均可；一个字段可包含多种文字的名称。</translation>
        </message>
        <message>
            <source>The field with the rocks, for mappings that hold for one rock only. Detected where left out.</source>
            <translation>岩性字段，用于只对某种岩石成立的对应关系。省略时自动识别。</translation>
        </message>
        <message>
            <source>The field with the rocks, in any language. Detected where left out.</source>
            <translation>岩性所在字段，语言不限。不填则自动识别。</translation>
        </message>
        <message>
            <source>The field with the sense of movement, such as 103, D, 右旋 or правый сдвиг, or with the side that is thrown down, left and right as the line is drawn. Where it is missing, the kind tells it.</source>
            <translation>表示运动方向的字段，如 103、D、右旋 或 правый сдвиг，或表示下降盘的字段（左、右按线的绘制方向）。缺失时由断层类型判断。</translation>
        </message>
        <message>
            <source>The field with the sheet a polygon comes from, such as 图幅号 or NOMEN; kilometres are counted by it.</source>
            <translation>图斑所属图幅的字段，例如图幅号或 NOMEN；据此统计公里数。</translation>
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
            <source>The field {field} of {layer} was read with a wrong encoding: “{before}” was “{after}”. Set the encoding {encoding} in Layer Properties ▸ Source, or, if it was saved like that, let the texts be read as they were meant. The layer itself is not changed.</source>
            <translation>图层 {layer} 的字段 {field} 曾以错误编码读取：“{before}”原为“{after}”。请在“图层属性 ▸ 源”中设置编码 {encoding}；如已按错误编码保存，则可按原意读取文本。图层本身不作改动。</translation>
        </message>
        <message>
            <source>The fields name {named}, the letters of the index {lettered}.</source>
            <translation>字段所述为{named}，代号字母所示为{lettered}。</translation>
        </message>
        <message>
            <source>The file review.gpkg of a project; or a team's store on PostGIS, named by a connection that is saved in QGIS: postgis://CONNECTION?schema=SCHEMA.</source>
            <translation>工程的 review.gpkg 文件；或 PostGIS 上的团队库，用 QGIS 中已保存的连接指定：postgis://CONNECTION?schema=SCHEMA。</translation>
        </message>
        <message>
            <source>The file; its name ends in .csv, .xlsx, .sssom.tsv, .ttl, .qml or .sld.</source>
            <translation>输出文件；文件名以 .csv、.xlsx、.sssom.tsv、.ttl、.qml 或 .sld 结尾。</translation>
        </message>
        <message>
            <source>The folder of {where} cannot be made or written. Choose a folder that exists and is writable.</source>
            <translation>无法创建或写入 {where} 所在的文件夹。请选择存在且可写的文件夹。</translation>
        </message>
        <message>
            <source>The folder {folder} does not exist. Create it first.</source>
            <translation>文件夹 {folder} 不存在。请先创建。</translation>
        </message>
        <message>
            <source>The format of {layer} cannot keep Chinese letters or long field names. Write a new GeoPackage instead.</source>
            <translation>{layer} 的格式无法保存汉字或较长的字段名。请改为写入新的 GeoPackage。</translation>
        </message>
        <message>
            <source>The format of {path} cannot keep Greek and Chinese letters or long field names. Choose a GeoPackage (.gpkg).</source>
            <translation>{path} 的格式无法保存希腊字母、汉字或长字段名。请选择 GeoPackage（.gpkg）。</translation>
        </message>
        <message>
            <source>The fronts lie {median} m apart in the middle, 95 % of them within {widest} m; {gap} % are gaps and {overlap} % overlaps wider than slivers. The tolerance is {tolerance} m; {suggested} m would do.</source>
            <translation>两侧前缘间距中位数为 {median} 米，95 % 在 {widest} 米以内；宽于狭长碎面的缝隙占 {gap} %，重叠占 {overlap} %。当前容差为 {tolerance} 米；{suggested} 米即已足够。</translation>
        </message>
        <message>
            <source>The header of the SSSOM table cannot be read: {what}</source>
            <translation>无法读取 SSSOM 表的表头：{what}</translation>
        </message>
        <message>
            <source>The header of the SSSOM table is too long for a legend.</source>
            <translation>SSSOM 表的表头对图例而言过长。</translation>
        </message>
        <message>
            <source>The index has no age; that of the name was taken.</source>
            <translation>代号中没有时代；采用名称中的时代。</translation>
        </message>
        <message>
            <source>The index has no rock letters although the fields name an intrusive rock.</source>
            <translation>字段所述为侵入岩，但代号中没有岩性字母。</translation>
        </message>
        <message>
            <source>The index is empty.</source>
            <translation>代号为空。</translation>
        </message>
        <message>
            <source>The index is read with the edition of the time scale in force, with the tables of the project, and as it was corrected in “Units of a Layer”; a correction for one layer only holds in that layer. What is changed holds when the map is drawn next.</source>
            <translation>代号按现行地质年表、工程自有的表以及在“图层的单位”中所作的更正读取；仅针对某一图层的更正只在该图层中有效。改动在下次绘制地图时生效。</translation>
        </message>
        <message>
            <source>The index says nothing readable; the name was read instead.</source>
            <translation>代号无法识读；改读名称。</translation>
        </message>
        <message>
            <source>The joint fields could not be added to {layer}, and it is as it was before. Write a new GeoPackage instead.</source>
            <translation>无法向 {layer} 添加统一单位字段，图层保持原样。请改为写入新的 GeoPackage。</translation>
        </message>
        <message>
            <source>The joint fields go into the edit buffers. Other edits wait until then.</source>
            <translation>统一单位字段正在写入编辑缓冲区。在此期间其他编辑须等待。</translation>
        </message>
        <message>
            <source>The joint legend cannot be written as {path}. Choose a name that ends in {endings}.</source>
            <translation>统一图例无法写为 {path}。请选择以 {endings} 结尾的文件名。</translation>
        </message>
        <message>
            <source>The joint legend is empty. Compare two layers in Border Comparison to see their units here, or import a legend.</source>
            <translation>统一图例为空。请在“接边对比”中对比两个图层，其单位将显示于此；或导入图例。</translation>
        </message>
        <message>
            <source>The joint legend is empty: there is nothing to export. Nothing was written.</source>
            <translation>统一图例为空，没有可导出的内容。未写入任何文件。</translation>
        </message>
        <message>
            <source>The joint legend was written to {path}.</source>
            <translation>统一图例已写入 {path}。</translation>
        </message>
        <message>
            <source>The joint map: what is compared, what decides, and the tolerances. One of {profiles}, or a profile of the project's own.</source>
            <translation>联合图：对比什么、以何为准、容差多少。可选 {profiles}，或工程自带的方案。</translation>
        </message>
        <message>
            <source>The joint unit is {code}.</source>
            <translation>统一单位：{code}。</translation>
        </message>
        <message>
            <source>The joint unit {code} has more than one {column}: {said}. The first is taken; make its rows say the same.</source>
            <translation>统一单位 {code} 的 {column} 不止一个：{said}。采用第一个；请使其各行一致。</translation>
        </message>
        <message>
            <source>The journal of decisions {where} is not as it was signed. {fault} Faults in all: {count}. Take the last good copy of the file; nothing was changed.</source>
            <translation>决定日志 {where} 与签署时不符。{fault}错误总数：{count}。请使用最近的完好副本；未作任何更改。</translation>
        </message>
        <message>
            <source>The journal with its hashes as a text file, from which it can be verified.</source>
            <translation>带哈希值的日志文本文件，可据此核验。</translation>
        </message>
        <message>
            <source>The key is missing. Fill it in, or remove the row.</source>
            <translation>缺少键。请填写，或删除该行。</translation>
        </message>
        <message>
            <source>The layer already has the fields {fields}. Apply the legend to the original layer, or rename or remove these fields first; nothing is overwritten.</source>
            <translation>图层已有字段 {fields}。请对原始图层应用图例，或先重命名或删除这些字段；不会覆盖任何内容。</translation>
        </message>
        <message>
            <source>The layer could not be read. Check that it can be opened.</source>
            <translation>无法读取该图层。请检查它能否打开。</translation>
        </message>
        <message>
            <source>The layer of one side, as it is: any geometry, invalid ones too.</source>
            <translation>一侧的原始图层：任意几何，包括无效几何。</translation>
        </message>
        <message>
            <source>The layer of this side. One of the two may be left out.</source>
            <translation>该方的图层。两者可略去其一。</translation>
        </message>
        <message>
            <source>The layer to which the agreed legend was applied.</source>
            <translation>已应用商定图例的图层。</translation>
        </message>
        <message>
            <source>The layer whose legend is read: any vector layer, or a table without geometry.</source>
            <translation>要读取图例的图层：任意矢量图层或无几何的表。</translation>
        </message>
        <message>
            <source>The layer {layer} cannot be edited: it is read-only, or its format takes no new fields. Write a new GeoPackage instead.</source>
            <translation>图层 {layer} 无法编辑：它是只读的，或其格式不能添加新字段。请改为写入新的 GeoPackage。</translation>
        </message>
        <message>
            <source>The layer {layer} has more than {most} features, too many for an edit that can be undone. Write a new GeoPackage instead.</source>
            <translation>图层 {layer} 的要素超过 {most} 个，数量过多，无法作为可撤销的编辑处理。请改为写入新的 GeoPackage。</translation>
        </message>
        <message>
            <source>The layer {layer} has neither lines nor polygons. Choose the layer with the faults or contacts as lines, or with the map units as polygons.</source>
            <translation>图层 {layer} 既没有线也没有图斑。请选择断裂或接触界线的线图层，或地质单位的面图层。</translation>
        </message>
        <message>
            <source>The layer {layer} has no coordinate reference system. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s); do not guess it.</source>
            <translation>图层 {layer} 没有坐标参考系。请通过“图层 ▸ 设置图层坐标参考系”设为绘制时所用的坐标参考系，切勿猜测。</translation>
        </message>
        <message>
            <source>The layer {layer} has no coordinate reference system; its coordinates look like degrees. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s), or let its degrees be taken for WGS 84 (EPSG:4326).</source>
            <translation>图层 {layer} 没有坐标参考系，但其坐标像是度。请用“图层 ▸ 设置图层坐标参考系”指定其原坐标系，或让其按 WGS 84（EPSG:4326）的度处理。</translation>
        </message>
        <message>
            <source>The layer {layer} has no features. Choose another layer, or remove its filter or selection.</source>
            <translation>图层 {layer} 没有要素。请另选图层，或取消其过滤或选择。</translation>
        </message>
        <message>
            <source>The layer {layer} has no field {fields}: it is no result of a comparison. Compare the two sides first.</source>
            <translation>图层 {layer} 没有字段 {fields}：它不是对比结果。请先对比两侧图层。</translation>
        </message>
        <message>
            <source>The layer {layer} has no field {fields}: no agreed legend was applied to it. Apply it first, then choose the result.</source>
            <translation>图层 {layer} 没有字段 {fields}：尚未对其应用商定图例。请先应用，再选择结果图层。</translation>
        </message>
        <message>
            <source>The layer {layer} has no field {field}. Its fields are: {fields}.</source>
            <translation>图层 {layer} 没有字段 {field}。现有字段：{fields}。</translation>
        </message>
        <message>
            <source>The layer {layer} has no points. Choose the layer with the deposits or localities as points.</source>
            <translation>图层 {layer} 没有点。请选择矿床或地点的点图层。</translation>
        </message>
        <message>
            <source>The layer {layer} has no polygons. Choose the layer that has the map units as polygons; lines must be made into polygons first.</source>
            <translation>图层 {layer} 不是面图层。请选择以图斑表示地质单位的面图层；线须先转换为面。</translation>
        </message>
        <message>
            <source>The layer {layer} is given for both sides. Choose the Chinese layer and the Russian layer.</source>
            <translation>两侧选择了同一图层 {layer}。请分别选择中方图层和俄方图层。</translation>
        </message>
        <message>
            <source>The layer {layer} is given twice. Choose the old edition, the new edition, and the layer of the other side, each a layer of its own.</source>
            <translation>图层 {layer} 被指定了两次。请分别选择旧版、新版和对侧的图层。</translation>
        </message>
        <message>
            <source>The layer {layer} is not read straight from a GeoPackage, and a cluster reads nothing else. Save it as a GeoPackage, without a filter and unsaved edits, or compare without a cluster.</source>
            <translation>图层 {layer} 不能直接从 GeoPackage 读取，而集群只读取 GeoPackage。请将其另存为 GeoPackage（不带过滤条件和未保存的编辑），或不使用集群进行对比。</translation>
        </message>
        <message>
            <source>The layer {layer} is temporary, and no project keeps it. Save it to a GeoPackage first.</source>
            <translation>图层 {layer} 是临时图层，工程不会保存它。请先将其保存为 GeoPackage。</translation>
        </message>
        <message>
            <source>The layer {layer} would compute other joint units than the legend says for {index}. Nothing was added; write a new file instead.</source>
            <translation>对 {index}，图层 {layer} 计算出的统一单位与图例不符。未添加任何内容；请改为写入新文件。</translation>
        </message>
        <message>
            <source>The layers {china} and {russia} do not meet: no edge of one faces an edge of the other within {tolerance} m. Check their coordinate reference systems, whether one covers the other's territory (clip it at the border first), or give a larger tolerance.</source>
            <translation>图层 {china} 与 {russia} 不相接：{tolerance} 米范围内没有相对的边缘。请检查坐标参考系、是否一方覆盖了另一方境内（请先按边界裁剪），或加大容差。</translation>
        </message>
        <message>
            <source>The legend changed meanwhile. Drag the unit again.</source>
            <translation>图例在此期间已变化。请重新拖动单位。</translation>
        </message>
        <message>
            <source>The legend of this side as “Read Legend” gives it, or the layer itself, whose fields are then detected. Both sides are needed where no stretches are given.</source>
            <translation>本方图例（由“读取图例”得到），或图层本身（自动识别字段）。未给出边界区段时，双方都必须给出。</translation>
        </message>
        <message>
            <source>The legend {path} cannot be read. Save it as CSV in UTF-8, or as XLSX.</source>
            <translation>无法读取图例 {path}。请另存为 UTF-8 编码的 CSV 或 XLSX。</translation>
        </message>
        <message>
            <source>The legend {path} is damaged or cut off at row {row}. Ask for the file again, or mend that row.</source>
            <translation>图例 {path} 在第 {row} 行损坏或被截断。请重新索取该文件，或修复该行。</translation>
        </message>
        <message>
            <source>The length of a section of the border in the statistics, in kilometres.</source>
            <translation>统计时边界分段的长度，单位公里。</translation>
        </message>
        <message>
            <source>The letters {letters} beside the rock were not understood.</source>
            <translation>岩石代号旁的字母 {letters} 未能识别。</translation>
        </message>
        <message>
            <source>The limits of {symbol} within {whole} are not fixed; those of {whole} were taken.</source>
            <translation>{symbol} 在 {whole} 内的界限未定；采用 {whole} 的界限。</translation>
        </message>
        <message>
            <source>The line of the deep profile, for the map along the Geological Corridor: only the strip around it is compared, in order along it.</source>
            <translation>深部剖面线，用于地质走廊带地质图：只对比其两侧条带，并沿线排列。</translation>
        </message>
        <message>
            <source>The manual is missing: {path}</source>
            <translation>缺少使用手册：{path}</translation>
        </message>
        <message>
            <source>The map units of this side. Where the polygons of both sides are given, the border is where they face each other.</source>
            <translation>本侧的地质单位面图层。两侧的面图层都给出时，边界即两侧图斑相对之处。</translation>
        </message>
        <message>
            <source>The modifier {meaning} before the rock was not used.</source>
            <translation>岩性前的修饰符（{meaning}）未采用。</translation>
        </message>
        <message>
            <source>The name gives the age more closely ({base}–{top} Ma).</source>
            <translation>名称给出的时代更精确（{base}–{top} Ma）。</translation>
        </message>
        <message>
            <source>The name in Chinese characters sounds like the other one; that is a hint, no proof.</source>
            <translation>汉字名称与另一名称读音相近；这只是线索，不是证据。</translation>
        </message>
        <message>
            <source>The name of the map and of its group; “Joint map” where left out.</source>
            <translation>图件及其图层组的名称；省略时为“联合图”。</translation>
        </message>
        <message>
            <source>The name says {named}, the index {indexed}; one of the two is wrong.</source>
            <translation>名称所示为 {named}，代号所示为 {indexed}；两者必有一误。</translation>
        </message>
        <message>
            <source>The name that signs, as it is to stand in the journal.</source>
            <translation>签署人姓名，照此记入日志。</translation>
        </message>
        <message>
            <source>The name that signs, as it is to stand in the journal. Not needed for a dry run.</source>
            <translation>签署人姓名，照此记入日志。试运行时不需要。</translation>
        </message>
        <message>
            <source>The name {name} tells no nature.</source>
            <translation>名称 {name} 未表明其性质。</translation>
        </message>
        <message>
            <source>The names cannot be compared: one is missing or cannot be read.</source>
            <translation>名称无法比较：一方缺失或无法识读。</translation>
        </message>
        <message>
            <source>The new comparison does not agree there.</source>
            <translation>新的对比在该处不一致。</translation>
        </message>
        <message>
            <source>The new comparison has no stretch of these units any more.</source>
            <translation>新的对比中已没有这些单位的区段。</translation>
        </message>
        <message>
            <source>The number after the rock is a tectonic cycle ({name}), which is no exact age.</source>
            <translation>岩性后的数字为构造旋回（{name}），并非确切时代。</translation>
        </message>
        <message>
            <source>The older limit is younger than the younger one; exchange them.</source>
            <translation>较老界限比较新界限更年轻；请互换。</translation>
        </message>
        <message>
            <source>The part of the border is told in kilometres.</source>
            <translation>边界范围以公里数表示。</translation>
        </message>
        <message>
            <source>The part of the border must begin before it ends.</source>
            <translation>边界范围的起点必须在终点之前。</translation>
        </message>
        <message>
            <source>The part {digits} of {symbol} has no limits of its own; the whole of {symbol} was taken.</source>
            <translation>{symbol} 的第 {digits} 部分没有自己的界限；已取整个 {symbol}。</translation>
        </message>
        <message>
            <source>The picture {path} cannot be written. Choose a folder that exists and is writable.</source>
            <translation>无法写入图片 {path}。请选择存在且可写的文件夹。</translation>
        </message>
        <message>
            <source>The polygon is {what}, which is no geology.</source>
            <translation>该图斑为{what}，不属于地质内容。</translation>
        </message>
        <message>
            <source>The polygons of only one side are given. Give those of both sides, or a border line instead.</source>
            <translation>只给出了一侧的面图层。请给出两侧的面图层，或改为给出边界线。</translation>
        </message>
        <message>
            <source>The polygons of the Chinese side, in any format and coordinate system.</source>
            <translation>中方的面图层，格式和坐标系不限。</translation>
        </message>
        <message>
            <source>The polygons of the Russian side, in any format and coordinate system.</source>
            <translation>俄方的面图层，格式和坐标系不限。</translation>
        </message>
        <message>
            <source>The polygons of the new edition, of the same side.</source>
            <translation>同一侧新版的图斑。</translation>
        </message>
        <message>
            <source>The polygons of the old edition.</source>
            <translation>旧版的图斑。</translation>
        </message>
        <message>
            <source>The polygons of the other side. With them both editions are compared along the border, and what the new one solves and creates is told.</source>
            <translation>对侧的图斑。给出后，两个版本都沿边界对比，并说明新版解决和产生的冲突。</translation>
        </message>
        <message>
            <source>The polygons with their joint units, the parts each is made of as side:fid, and areas in km², styled by joint unit.</source>
            <translation>图斑及其统一单位、各自的组成部分（side:fid）和面积（km²），按统一单位设置样式。</translation>
        </message>
        <message>
            <source>The profile has no row {missing}. Add it, or start from a copy of one of the seven.</source>
            <translation>方案缺少行 {missing}。请补上，或从七个方案之一的副本开始。</translation>
        </message>
        <message>
            <source>The profile {path} cannot be used. {said}</source>
            <translation>方案 {path} 无法使用。{said}</translation>
        </message>
        <message>
            <source>The profile “{profile}” cannot be used: in its table the row {section} / {key} has the value “{value}”. Correct that row.</source>
            <translation>无法使用方案“{profile}”：其表中 {section} / {key} 行的值为“{value}”。请更正该行。</translation>
        </message>
        <message>
            <source>The project has another place now, and decisions are kept beside it. Those made before stay where they are.</source>
            <translation>工程现在位于另一位置，决定保存在工程旁边。此前的决定仍保留在原处。</translation>
        </message>
        <message>
            <source>The project was never saved, and corrections are kept beside it. Save the project first (Project ▸ Save).</source>
            <translation>工程尚未保存，而更正保存在工程旁。请先保存工程（工程 ▸ 保存）。</translation>
        </message>
        <message>
            <source>The project was never saved, and decisions are kept beside it. Save the project first (Project ▸ Save).</source>
            <translation>工程尚未保存，而决定保存在工程旁边。请先保存工程（工程 ▸ 保存）。</translation>
        </message>
        <message>
            <source>The project was never saved, so there is no place for a profile beside it. Save the project first, or export the profile into a file.</source>
            <translation>工程从未保存，旁边没有存放方案的位置。请先保存工程，或把方案导出为文件。</translation>
        </message>
        <message>
            <source>The project {path} cannot be written. Choose a folder that exists and is writable.</source>
            <translation>无法写入工程 {path}。请选择存在且可写的文件夹。</translation>
        </message>
        <message>
            <source>The project, to be opened in QGIS.</source>
            <translation>可在 QGIS 中打开的工程。</translation>
        </message>
        <message>
            <source>The proposal was changed since you saw it. Read the new one, then answer again.</source>
            <translation>您查看之后提议已有改动。请阅读新的提议，然后重新答复。</translation>
        </message>
        <message>
            <source>The proposal was signed on other evidence than what you see: the layers or readings differ. Compare again on the same data, or propose anew.</source>
            <translation>提议签署时所依据的资料与您所见不同：图层或识读结果不一致。请用相同数据重新对比，或另行提议。</translation>
        </message>
        <message>
            <source>The reason “{reason}” is not in the list of reasons: {known}.</source>
            <translation>理由“{reason}”不在理由列表中：{known}。</translation>
        </message>
        <message>
            <source>The result of “Compare Along the Border”: who faces whom, and for how long. Alone it tells the units by their letters; give both sides too for rocks and names.</source>
            <translation>“沿边界对比”的结果：哪些单位相对、相对多长。仅凭它只能按代号字母识别单位；如需岩性和名称，请同时给出双方单位。</translation>
        </message>
        <message>
            <source>The result {destination} cannot be created. Check that the place exists, is writable and not in use, or choose another.</source>
            <translation>无法创建结果 {destination}。请检查该位置是否存在、可写且未被占用，或另选位置。</translation>
        </message>
        <message>
            <source>The review of this project has an agreed legend with {count} mappings, which was not used. To use it, choose {where} as the agreed legend.</source>
            <translation>本工程的审查已有商定图例，含 {count} 项对应关系，此次未采用。如需采用，请选择 {where} 作为商定图例。</translation>
        </message>
        <message>
            <source>The review of this project is kept in {where}. Its agreed legend was not used; to use it, give {text} as the agreed legend.</source>
            <translation>本工程的审查保存在 {where} 中。此次未采用其商定图例；如需采用，请将 {text} 指定为商定图例。</translation>
        </message>
        <message>
            <source>The review was closed or opened anew while this was asked. Nothing was signed. Open the project and compare, if it is closed, and try again.</source>
            <translation>在填写期间，审核已被关闭或重新打开。未签署任何内容。如果工程已关闭，请打开工程并进行对比，然后重试。</translation>
        </message>
        <message>
            <source>The rock letters {letters} are in no table; each was read for itself.</source>
            <translation>表中没有岩性字母 {letters}；已逐个字母读取。</translation>
        </message>
        <message>
            <source>The rock letters {letters} are in no table; only the age was read.</source>
            <translation>岩石字母 {letters} 不在任何表中；仅读取了时代。</translation>
        </message>
        <message>
            <source>The rock letters {letters} are typed in ASCII.</source>
            <translation>岩性字母 {letters} 以 ASCII 字符输入。</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>The schemas are being looked for…</source>
            <translation>正在查找模式…</translation>
        </message>
        <message>
            <source>The score from which on candidates are taken into the draft, 0 to 1.</source>
            <translation>候选进入草案所需的最低评分，0 至 1。</translation>
        </message>
        <message>
            <source>The section ends before it begins. Give more km for its end.</source>
            <translation>分段终点在起点之前。请把终止公里数改大。</translation>
        </message>
        <message>
            <source>The server of {where} cannot be reached ({error}). What was signed before is stored. Check the network, and whether the connection opens in QGIS (Browser ▸ PostgreSQL); then try again.</source>
            <translation>无法连接 {where} 所在的服务器（{error}）。此前签署的内容均已保存。请检查网络，并确认该连接能否在 QGIS 中打开（浏览器 ▸ PostgreSQL），然后重试。</translation>
        </message>
        <message>
            <source>The server of {where} does not let you in ({error}). Check the user and the password of the connection in QGIS (Browser ▸ PostgreSQL), best kept as an authentication configuration.</source>
            <translation>{where} 所在的服务器拒绝登录（{error}）。请在 QGIS（浏览器 ▸ PostgreSQL）中检查该连接的用户名和密码，最好以认证配置的方式保存。</translation>
        </message>
        <message>
            <source>The side for which is signed.</source>
            <translation>所代表签署的一方。</translation>
        </message>
        <message>
            <source>The side for which is signed: a single side can propose.</source>
            <translation>为哪一方签署：单独一方只能提议。</translation>
        </message>
        <message>
            <source>The side must be 'china' or 'russia'.</source>
            <translation>side 必须为 'china' 或 'russia'。</translation>
        </message>
        <message>
            <source>The slivers between the layers lie in one direction (azimuth {azimuth}°, about {width} m): check the coordinate operation between the two layers, a datum shift may be missing.</source>
            <translation>两图层间的狭长碎面偏向同一方向（方位角 {azimuth}°，约 {width} 米）：请检查两图层间的坐标转换，可能缺少基准偏移。</translation>
        </message>
        <message>
            <source>The spreadsheet {path} cannot be opened. Save it anew as XLSX, or as CSV in UTF-8.</source>
            <translation>无法打开电子表格 {path}。请重新存为 XLSX 或 UTF-8 编码的 CSV。</translation>
        </message>
        <message>
            <source>The spreadsheet {path} was not opened: unpacked it is far larger than a legend of units. Save the sheet with the legend alone, as XLSX or as CSV in UTF-8.</source>
            <translation>未打开电子表格 {path}：解压后远大于单位图例应有的大小。请仅将图例所在工作表另存为 XLSX 或 UTF-8 编码的 CSV。</translation>
        </message>
        <message>
            <source>The store of decisions {where} cannot be used ({error}). Nothing was stored. Check the disk or the network, then sign again.</source>
            <translation>决定库 {where} 无法使用（{error}）。未保存任何内容。请检查磁盘或网络，然后重新签署。</translation>
        </message>
        <message>
            <source>The store of decisions {where} cannot be written: the file or its folder is read-only. Nothing was stored. Ask for the right to write there, or copy the project to another folder.</source>
            <translation>决定库 {where} 无法写入：文件或其文件夹为只读。未保存任何内容。请申请写入权限，或将工程复制到其他文件夹。</translation>
        </message>
        <message>
            <source>The store of decisions {where} holds less than was read from it before: it was replaced by an older copy. Nothing was stored. Put the newer file back, or open the review again.</source>
            <translation>决定库 {where} 的内容少于此前读取的内容：它已被旧副本替换。未保存任何内容。请放回较新的文件，或重新打开审核。</translation>
        </message>
        <message>
            <source>The store of decisions {where} holds {now} entries; when it was last open here, it held {before}, of which the newest is missing: it was taken out, or an older copy was put in its place. Put the newer file back, or sign anew what is missing.</source>
            <translation>决定库 {where} 现有 {now} 条记录；上次在此打开时有 {before} 条，其中最新的一条已不在：它被删除，或文件被换成了旧副本。请放回较新的文件，或重新签署缺少的决定。</translation>
        </message>
        <message>
            <source>The store of decisions {where} is damaged: it was cut off or altered from outside. Nothing was changed. Keep a copy of it, and take the last good copy in its place.</source>
            <translation>决定库 {where} 已损坏：文件被截断或被外部改动。未作任何更改。请保留其副本，并用最近的完好副本替换。</translation>
        </message>
        <message>
            <source>The store of decisions {where} takes new entries at its end only. Nothing was stored. Open the review again.</source>
            <translation>决定库 {where} 只能在末尾追加记录。未保存任何内容。请重新打开审核。</translation>
        </message>
        <message>
            <source>The store of decisions {where} was closed. Open it again.</source>
            <translation>决定库 {where} 已关闭。请重新打开。</translation>
        </message>
        <message>
            <source>The store of decisions {where} was made by a newer version of the plugin. Update the plugin; nothing was changed.</source>
            <translation>决定库 {where} 由较新版本的插件创建。请更新插件；未作任何更改。</translation>
        </message>
        <message>
            <source>The store of decisions {where} was moved, deleted or replaced while it was open. Nothing was stored. Put it back, or open the review again.</source>
            <translation>决定库 {where} 在打开期间被移动、删除或替换。未保存任何内容。请将其放回，或重新打开审核。</translation>
        </message>
        <message>
            <source>The stretch is no longer on the map. Compare again.</source>
            <translation>该区段已不在地图中。请重新对比。</translation>
        </message>
        <message>
            <source>The stretches given do not have it: {what}.</source>
            <translation>所给边界区段中没有：{what}。</translation>
        </message>
        <message>
            <source>The stretches of a comparison of both layers, for kilometres of border.</source>
            <translation>对双方图层作一次对比所得的边界区段，用于统计沿边界的里程。</translation>
        </message>
        <message>
            <source>The stretches of a comparison of this very layer, for mappings that hold from km to km: a polygon that meets the border there and nowhere else gets the mapping.</source>
            <translation>对本图层作一次对比所得的边界区段，用于限定里程的对应关系：只在该段与边界相接的图斑采用此对应。</translation>
        </message>
        <message>
            <source>The stretches of a comparison: what is decided on a stretch or a pair is then signed upon the ages, verdict and codes found there. Left out, what somebody has signed on already is answered upon the same evidence, and nothing else can be proposed on stretches and pairs.</source>
            <translation>一次对比的边界区段：针对边界区段或单位对的决定，即以其中得出的年代、结论和代码为依据签署。若不提供，对已有人签署的内容按同一依据答复，而边界区段和单位对上不能另作新的提议。</translation>
        </message>
        <message>
            <source>The style was not kept in the file: {why}</source>
            <translation>样式未能存入文件：{why}</translation>
        </message>
        <message>
            <source>The table of border sections {table} has no column {columns}. It needs: {needed}.</source>
            <translation>边界分段表 {table} 缺少列 {columns}。应有：{needed}。</translation>
        </message>
        <message>
            <source>The table of units: one row per distinct index, in order of first appearance.</source>
            <translation>单位表：每个不同的代号一行，按首次出现的顺序排列。</translation>
        </message>
        <message>
            <source>The table review/{table}.csv of the project cannot be used: {column} “{value}”. Compare it with the one in the plugin's folder resources, or remove it.</source>
            <translation>工程的表 review/{table}.csv 无法使用：{column}“{value}”。请与插件 resources 文件夹中的表对照，或将其删除。</translation>
        </message>
        <message>
            <source>The table says {column} {value}, but what stands to be agreed to says {other}. Export the decisions anew.</source>
            <translation>表中 {column} 为 {value}，而待同意的提议为 {other}。请重新导出决定。</translation>
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
            <source>The table {table} has no column {missing}. Its columns are: {columns}.</source>
            <translation>表 {table} 没有 {missing} 列。其列为：{columns}。</translation>
        </message>
        <message>
            <source>The team's store is empty, and beside the project are {count} signed decisions. They can be copied as they were signed; the file stays as it is.</source>
            <translation>团队库是空的，而工程旁有 {count} 项已签署的决定。可按签署时的原样复制；文件保持不变。</translation>
        </message>
        <message>
            <source>The text is too long for an index.</source>
            <translation>文本过长，不可能是代号。</translation>
        </message>
        <message>
            <source>The text names {ages}; the reading spans all of it.</source>
            <translation>文字中提到{ages}；解读涵盖其全部。</translation>
        </message>
        <message>
            <source>The time scale {scale} is not one of the side {side}. Choose one of: {allowed}.</source>
            <translation>年代表 {scale} 不适用于 {side} 一侧。请从以下版本中选择：{allowed}。</translation>
        </message>
        <message>
            <source>The training sheet cannot be copied to {folder}. Check that the folder can be written and the disk is not full.</source>
            <translation>无法将练习图幅复制到 {folder}。请检查文件夹是否可写、磁盘是否已满。</translation>
        </message>
        <message>
            <source>The training sheet cannot be opened at {path}. Install the plugin again.</source>
            <translation>无法打开练习图幅 {path}。请重新安装插件。</translation>
        </message>
        <message>
            <source>The two maps leave a gap of {width}.</source>
            <translation>两图之间有 {width}的缝隙。</translation>
        </message>
        <message>
            <source>The two maps overlap by {width}.</source>
            <translation>两图重叠 {width}。</translation>
        </message>
        <message>
            <source>The two units side by side</source>
            <translation>两单位并列对比</translation>
        </message>
        <message>
            <source>The unfinished result in {path} was removed.</source>
            <translation>{path} 中未完成的结果已删除。</translation>
        </message>
        <message>
            <source>The unit lies upon {below}; the upper unit was read.</source>
            <translation>该单位覆于 {below} 之上；读取上部单位。</translation>
        </message>
        <message>
            <source>The unit {index} ({side}) is agreed to be {first}, and also {second}: {first_what}; {second_what}. Open one of the decisions again, or limit it to a part of the border.</source>
            <translation>单位 {index}（{side}）既商定为 {first}，又商定为 {second}：{first_what}；{second_what}。请重新打开其中一项决定，或将其限定于边界的一段。</translation>
        </message>
        <message>
            <source>The units of this conflict are not in the legend.</source>
            <translation>图例中没有此冲突的单位。</translation>
        </message>
        <message>
            <source>The verdict was {before} when it was signed, now it is {now}.</source>
            <translation>签署时的结论为 {before}，现为 {now}。</translation>
        </message>
        <message>
            <source>The whole map</source>
            <translation>全图</translation>
        </message>
        <message>
            <source>There are no decisions in {where} yet. Choose it as the store of decisions in Conflict Review first, or name another schema.</source>
            <translation>{where} 中还没有决定。请先在“冲突审查”中将其选为决定库，或指定其他模式。</translation>
        </message>
        <message>
            <source>There are no layers to apply the legend to. Compare the two layers in Border Comparison first.</source>
            <translation>没有可应用图例的图层。请先在“接边对比”中对比两个图层。</translation>
        </message>
        <message>
            <source>There are no tables of decisions in {where} yet, and you have no right to make them. Ask its administrator for the right to create tables there, or to open this review once.</source>
            <translation>{where} 中还没有决定数据表，而您无权创建。请管理员授予建表权限，或由管理员先打开一次本审查。</translation>
        </message>
        <message>
            <source>There is a joint unit with this code already.</source>
            <translation>已有使用此代号的统一单位。</translation>
        </message>
        <message>
            <source>There is no applied layer in {path}: nothing to take back.</source>
            <translation>{path} 中没有应用过图例的图层，无可撤回。</translation>
        </message>
        <message>
            <source>There is no file {path}. Choose a table of corrections.</source>
            <translation>没有文件 {path}。请选择更正表。</translation>
        </message>
        <message>
            <source>There is no further conflict in the list.</source>
            <translation>列表中没有更多冲突。</translation>
        </message>
        <message>
            <source>There is no joint unit yet. Make one with New Unit, or accept a candidate.</source>
            <translation>尚无统一单位。请用“新建单位”创建，或接受候选。</translation>
        </message>
        <message>
            <source>There is no profile “{profile}”. Choose one of: {known}.</source>
            <translation>没有方案“{profile}”。请从以下方案中选择：{known}。</translation>
        </message>
        <message>
            <source>There is no proposal to answer. Propose first.</source>
            <translation>没有可答复的提议。请先提议。</translation>
        </message>
        <message>
            <source>There is no review yet. Compare first.</source>
            <translation>尚无审查。请先对比。</translation>
        </message>
        <message>
            <source>There is no schema {schema} in {where}, or you may not use it. Make it in QGIS (Browser ▸ PostgreSQL, right click on the connection ▸ New Schema), or choose another.</source>
            <translation>{where} 中没有模式 {schema}，或您无权使用。请在 QGIS 中创建（浏览器 ▸ PostgreSQL，右击该连接 ▸ 新建模式），或另选一个。</translation>
        </message>
        <message>
            <source>There is no side {side}. Choose one of {sides}.</source>
            <translation>没有 {side} 这一侧。请选择 {sides} 之一。</translation>
        </message>
        <message>
            <source>There is no store of decisions {where}. Choose the file review.gpkg in the folder cags_vsegei beside a project.</source>
            <translation>没有决定库 {where}。请选择工程旁 cags_vsegei 文件夹中的 review.gpkg 文件。</translation>
        </message>
        <message>
            <source>There is no such code in the catalogue of conflicts. Correct the key.</source>
            <translation>冲突目录中没有此代码。请更正键。</translation>
        </message>
        <message>
            <source>There is no such criterion. Write one of: {known}.</source>
            <translation>没有此标准。请填写其中之一：{known}。</translation>
        </message>
        <message>
            <source>There is no such section. Write one of: {known}.</source>
            <translation>没有此分区。请填写其中之一：{known}。</translation>
        </message>
        <message>
            <source>There is no time scale {scale}. Choose one of {scales}, or auto.</source>
            <translation>没有年代表 {scale}。请选择 {scales} 之一，或 auto。</translation>
        </message>
        <message>
            <source>There is nothing of yours to undo.</source>
            <translation>没有可撤销的您的决定。</translation>
        </message>
        <message>
            <source>These decisions could not be carried to the new comparison. They stay in the journal and hold again if the same units face each other there again.</source>
            <translation>这些决定无法沿用到新的对比中。它们保留在日志中，若相同单位在该处再次相接则重新有效。</translation>
        </message>
        <message>
            <source>These indices are mapped to nothing, but are codes of joint units; joint_code stays empty: {indices}. Add them to the agreed legend.</source>
            <translation>这些代号没有对应关系，却与统一单位代号相同；joint_code 留空：{indices}。请将其补入商定图例。</translation>
        </message>
        <message>
            <source>These polygons are one joint unit but could not be made one, and stand side by side: {parts}. Repair their geometry.</source>
            <translation>这些图斑属同一个统一单位，但无法合并，仍并列存在：{parts}。请修复其几何。</translation>
        </message>
        <message>
            <source>These units are several joint units. Drag them onto one.</source>
            <translation>这些单位分属几个统一单位。请将其拖到其中一个上。</translation>
        </message>
        <message>
            <source>These units were corrected here and in the file, in different ways. Yours are kept; tick the units for which the file holds.</source>
            <translation>这些单位在此处和文件中的更正不同。默认保留您的更正；如以文件为准，请勾选该单位。</translation>
        </message>
        <message>
            <source>They do not face each other along the border.</source>
            <translation>两者在边界上不相对。</translation>
        </message>
        <message>
            <source>They face each other along {length} km, {share} % of where either faces a unit that fits as well.</source>
            <translation>两者沿边界相对 {length} 公里，占各自与同样相符单位相对长度的 {share} %。</translation>
        </message>
        <message>
            <source>Thickness</source>
            <translation>厚度</translation>
        </message>
        <message>
            <source>Thin cover</source>
            <translation>薄层覆盖</translation>
        </message>
        <message>
            <source>This QGIS has no connection to PostgreSQL with the name “{name}”. Make it (Browser ▸ PostgreSQL ▸ New Connection) under exactly this name, or choose another.</source>
            <translation>此 QGIS 中没有名为“{name}”的 PostgreSQL 连接。请以完全相同的名称新建（浏览器 ▸ PostgreSQL ▸ 新建连接），或另选一个。</translation>
        </message>
        <message>
            <source>This candidate is a joint unit without a unit of the other side: there is no pair that could be blocked. Map the unit otherwise, or declare it.</source>
            <translation>此候选是没有对方单位的统一单位：没有可屏蔽的单位对。请将该单位另行对应，或作出声明。</translation>
        </message>
        <message>
            <source>This cannot be undone: it was undone already, or a later decision stands on it.</source>
            <translation>无法撤销：已被撤销，或之后的决定以其为依据。</translation>
        </message>
        <message>
            <source>This conflict alone</source>
            <translation>仅此冲突</translation>
        </message>
        <message>
            <source>This is no SSSOM table: it has no column {missing}. Its columns are: {columns}.</source>
            <translation>这不是 SSSOM 表：缺少列 {missing}。现有列：{columns}。</translation>
        </message>
        <message>
            <source>This needs a comment that says why. Write one first.</source>
            <translation>此操作需要说明理由的批注。请先填写。</translation>
        </message>
        <message>
            <source>This pair of units is not to be suggested again.</source>
            <translation>此单位对不再建议。</translation>
        </message>
        <message>
            <source>This stretch alone</source>
            <translation>仅此区段</translation>
        </message>
        <message>
            <source>This unit is mapped or declared: nothing is suggested for it.</source>
            <translation>此单位已对应或已声明，不再建议。</translation>
        </message>
        <message>
            <source>This version knows no action “{action}”.</source>
            <translation>此版本不支持操作“{action}”。</translation>
        </message>
        <message>
            <source>Time scale</source>
            <translation>地质年代表</translation>
        </message>
        <message>
            <source>Time scale of the new edition</source>
            <translation>新版的年代表</translation>
        </message>
        <message>
            <source>Time scale of the old edition</source>
            <translation>旧版的年代表</translation>
        </message>
        <message>
            <source>Time scale of the other side</source>
            <translation>对侧的年代表</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>To km</source>
            <translation>终止公里</translation>
        </message>
        <message>
            <source>Told by a decision in the Conflict Review.</source>
            <translation>由“冲突审查”中的决定得出。</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>容差</translation>
        </message>
        <message>
            <source>Tolerance (m)</source>
            <translation>容差（米）</translation>
        </message>
        <message>
            <source>Tolerances</source>
            <translation>容差</translation>
        </message>
        <message>
            <source>Tonnage</source>
            <translation>资源量</translation>
        </message>
        <message>
            <source>Tonnages, {china} t and {russia} t, fall into different classes by the limits of one country too: the sizes really differ.</source>
            <translation>储量分别为{china}吨和{russia}吨，按同一国家的界限也属不同级别：规模确有差异。</translation>
        </message>
        <message>
            <source>Tonnages, {china} t and {russia} t, fall into one class by the limits of either country: only the national classes differ.</source>
            <translation>储量分别为{china}吨和{russia}吨，按任一国家的界限均属同一级别：仅两国分级不同。</translation>
        </message>
        <message>
            <source>Training Sheet</source>
            <translation>练习图幅</translation>
        </message>
        <message>
            <source>Training Sheets of the &amp;Joint Maps</source>
            <translation>各联合图的练习图幅(&amp;J)</translation>
        </message>
        <message>
            <source>Try Again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Two ages are one up to, Ma more</source>
            <translation>两时代视为相同的附加差值，Ma</translation>
        </message>
        <message>
            <source>Two ages are one up to, per cent</source>
            <translation>两时代视为相同的差值，百分比</translation>
        </message>
        <message>
            <source>Two border sections overlap: {first}–{last} km and {other_first}–{other_last} km. Let one end where the other begins.</source>
            <translation>两个边界分段重叠：{first}–{last} 公里与 {other_first}–{other_last} 公里。请使一段的终点为另一段的起点。</translation>
        </message>
        <message>
            <source>Type a word, then Enter</source>
            <translation>输入词语后按回车</translation>
        </message>
        <message>
            <source>Unchanged polygons</source>
            <translation>未变化的图斑</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Unit Matri&amp;x</source>
            <translation>单位矩阵(&amp;X)</translation>
        </message>
        <message>
            <source>Unit Matrix</source>
            <translation>单位矩阵</translation>
        </message>
        <message>
            <source>Units alike in everything but their names, which differ or have been correlated without proof (NAM-1), are below the default confidence. This takes them into the draft too: look through the names.</source>
            <translation>除名称外各方面均一致，而名称不同或其对比未经证实的单位（NAM-1），其可信度低于默认值。选中后亦纳入草案：请逐一核对名称。</translation>
        </message>
        <message>
            <source>Units are</source>
            <translation>单位为</translation>
        </message>
        <message>
            <source>Units of a Layer</source>
            <translation>图层的单位</translation>
        </message>
        <message>
            <source>Units of the layer</source>
            <translation>图层的单位</translation>
        </message>
        <message>
            <source>Units that are neither mapped nor declared</source>
            <translation>既未对应也未认定的单位</translation>
        </message>
        <message>
            <source>Units × units in kilometres</source>
            <translation>单位 × 单位（公里）</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Waits for me</source>
            <translation>等待我</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>What</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>What a joint unit is cannot be told in a table of decisions. Import a joint legend with its names and ages.</source>
            <translation>统一单位的内容无法用决定表说明。请导入含其名称和年代的统一图例。</translation>
        </message>
        <message>
            <source>What applying would do</source>
            <translation>应用将产生的结果</translation>
        </message>
        <message>
            <source>What becomes</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>What both sides have signed elsewhere needs its protocol: enter its number or date.</source>
            <translation>采纳双方在别处签署的内容须注明纪要：请填写其编号或日期。</translation>
        </message>
        <message>
            <source>What does not verify</source>
            <translation>未通过验证的内容</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>统计对象</translation>
        </message>
        <message>
            <source>What is listed</source>
            <translation>列出的对象</translation>
        </message>
        <message>
            <source>What the decision is on</source>
            <translation>决定的对象</translation>
        </message>
        <message>
            <source>What the fields {fields} of {layer} say of its lines, such as “{example}”, is not understood: they are compared as plain lines. Choose other fields, or add the words to the tables fault_kinds.csv, fault_senses.csv and fault_activity.csv.</source>
            <translation>{layer} 的字段 {fields} 中对线的描述（如“{example}”）无法识别：其线只按普通线对比。请选择其他字段，或将这些词补充到表 fault_kinds.csv、fault_senses.csv、fault_activity.csv 中。</translation>
        </message>
        <message>
            <source>What the given legend changes</source>
            <translation>所给图例带来的变化</translation>
        </message>
        <message>
            <source>What the map does at each conflict</source>
            <translation>切换冲突时地图的动作</translation>
        </message>
        <message>
            <source>What was signed has changed: {why} Propose anew, or accept the difference.</source>
            <translation>已签署的内容发生了变化：{why}请重新提议，或认可差异。</translation>
        </message>
        <message>
            <source>What would be accepted</source>
            <translation>将接受的内容</translation>
        </message>
        <message>
            <source>What {reviewer} signed on {what} cannot be read as a row of the joint legend, and counts for nothing. Propose it anew.</source>
            <translation>{reviewer} 就 {what} 签署的内容无法读作统一图例的一行，不予采用。请重新提议。</translation>
        </message>
        <message>
            <source>Wheel: zoom. Drag: move. Click: go there.</source>
            <translation>滚轮：缩放；拖动：平移；单击：转到该处。</translation>
        </message>
        <message>
            <source>Where Decisions Are Kept</source>
            <translation>决定的保存位置</translation>
        </message>
        <message>
            <source>Whether a boundary of two units that reaches the border must go on beyond it; where it does not, it is among the conflicts, as Match Lines finds it of polygons.</source>
            <translation>两个单位的界线到达边界后是否须在对侧延续；若不延续，则列入冲突，与“线匹配”对图斑的结果相同。</translation>
        </message>
        <message>
            <source>Whether it was redrawn cannot be told: GEOS failed.</source>
            <translation>无法判断界线是否改动：GEOS 运算失败。</translation>
        </message>
        <message>
            <source>Whether units away from the border are listed</source>
            <translation>是否列出远离边界的单位</translation>
        </message>
        <message>
            <source>Which side is listed</source>
            <translation>列出哪一方</translation>
        </message>
        <message>
            <source>Which status is listed</source>
            <translation>列出哪种状态</translation>
        </message>
        <message>
            <source>Which units are listed</source>
            <translation>列出哪些单位</translation>
        </message>
        <message>
            <source>Who &amp;decides</source>
            <translation>由谁决定(&amp;D)</translation>
        </message>
        <message>
            <source>Who Reviews</source>
            <translation>审查人</translation>
        </message>
        <message>
            <source>Whole Border</source>
            <translation>整条边界</translation>
        </message>
        <message>
            <source>Whose layer it is: the agreed legend has both sides.</source>
            <translation>图层属于哪一侧：商定图例包含双方。</translation>
        </message>
        <message>
            <source>Whose notation the indices are written in: the same letters mean other things.</source>
            <translation>代号采用哪一方的记法：相同字母含义不同。</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Why the reading is sure or not</source>
            <translation>读取可信或存疑的原因</translation>
        </message>
        <message>
            <source>With it and the layer of the other side, the decisions that the new edition makes stale are told; the store is not changed.</source>
            <translation>与对侧图层一并给出时，列出因新版而失效的决定；决定库不会被改动。</translation>
        </message>
        <message>
            <source>With joint units</source>
            <translation>带统一单位</translation>
        </message>
        <message>
            <source>With the profile, km</source>
            <translation>按此方案，公里</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Without a line the border is where the two layers meet.</source>
            <translation>不选边界线时，以两图层相接处为边界。</translation>
        </message>
        <message>
            <source>Without it and without polygons, points are looked at where points of both sides lie near each other.</source>
            <translation>既无边界线又无面图层时，只考虑两侧点彼此靠近的地方。</translation>
        </message>
        <message>
            <source>Without it and without polygons, the border is where lines of both sides meet, and lines that end alone are told only there.</source>
            <translation>既无边界线又无面图层时，边界视为两侧线相接之处，单独中断的线只能在那里识别。</translation>
        </message>
        <message>
            <source>Write the corrections as a table for a colleague</source>
            <translation>将更正写成表，供同事使用</translation>
        </message>
        <message>
            <source>Writes a QGIS project with two layers to which the agreed legend was applied: one group, the colours of the joint legend on both, one legend in stratigraphic order, labels by joint code. The layers stay where they are; the project finds them by paths relative to it.</source>
            <translation>写出一个 QGIS 工程，包含两个已应用商定图例的图层：一个图层组，双方均采用统一图例的颜色，一个按地层顺序排列的图例，按统一单位代号标注。图层留在原处，工程以相对路径引用。</translation>
        </message>
        <message>
            <source>Writes the joint legend as a file, in the format its name asks for: CSV or XLSX to edit in a spreadsheet and to import again, SSSOM (.sssom.tsv) and SKOS (.ttl) for tools of vocabularies, QML or SLD as the style of a layer with joint units. All but the styles hold the whole legend, with status and signatures, and what is only proposed as well. A text that a spreadsheet would take for a formula is written with an apostrophe before it.</source>
            <translation>将统一图例写为文件，格式由文件名决定：CSV 或 XLSX 供在电子表格中编辑并再次导入，SSSOM（.sssom.tsv）和 SKOS（.ttl）供词表工具使用，QML 或 SLD 为带统一单位图层的样式。除样式外，均包含整个图例，连同状态和签署，以及仅为提议的内容。电子表格会当作公式的文本，其前加撇号写出。</translation>
        </message>
        <message>
            <source>Writes what the reviewers of both sides decided: how every conflict and pair of units stands and who signed it, and, if wanted, the whole journal of signed decisions. The journal is verified first; the store of decisions is not changed.</source>
            <translation>写出双方审核人的决定：每个冲突和单位对的状态及签署人；需要时还可写出全部已签署决定的日志。日志先经核验；决定库不作更改。</translation>
        </message>
        <message>
            <source>Written to {path}.</source>
            <translation>已写入 {path}。</translation>
        </message>
        <message>
            <source>Written: {path}</source>
            <translation>已写入：{path}</translation>
        </message>
        <message>
            <source>You have no right to read the decisions of this place ({error}). Ask its administrator for the rights to read and insert into review_journal and to read review_store.</source>
            <translation>您无权读取此处的决定（{error}）。请管理员授予读取和写入 review_journal 以及读取 review_store 的权限。</translation>
        </message>
        <message>
            <source>You have no right to write decisions into {where}. Nothing was stored. Ask its administrator for the right to insert into review_journal.</source>
            <translation>您无权向 {where} 写入决定。未保存任何内容。请向管理员申请对 review_journal 的插入权限。</translation>
        </message>
        <message>
            <source>You sign &amp;for</source>
            <translation>代表方(&amp;F)</translation>
        </message>
        <message>
            <source>Younger age</source>
            <translation>较新的时代</translation>
        </message>
        <message>
            <source>Younger limit in Ma</source>
            <translation>较新界限（Ma）</translation>
        </message>
        <message>
            <source>Younger limit, Ma</source>
            <translation>较新界限，Ma</translation>
        </message>
        <message>
            <source>Your &amp;name</source>
            <translation>姓名(&amp;N)</translation>
        </message>
        <message>
            <source>Your last act is undone: {count} entries.</source>
            <translation>您的上一步操作已撤销：{count} 条记录。</translation>
        </message>
        <message>
            <source>Your last decision is undone.</source>
            <translation>已撤销您的上一项决定。</translation>
        </message>
        <message>
            <source>Your name, for colleagues</source>
            <translation>您的姓名，供同事查看</translation>
        </message>
        <message>
            <source>Your side has signed this already ({reviewer}). The other side must answer.</source>
            <translation>贵方已签署（{reviewer}）。须由对方答复。</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>您的</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>Zoom In</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom Out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>a line</source>
            <translation>线</translation>
        </message>
        <message>
            <source>a point without a name</source>
            <translation>未命名的点</translation>
        </message>
        <message>
            <source>about the same</source>
            <translation>近似对应</translation>
        </message>
        <message>
            <source>age not known</source>
            <translation>时代不明</translation>
        </message>
        <message>
            <source>agreed</source>
            <translation>已商定</translation>
        </message>
        <message>
            <source>agreed by protocol {protocol} (recorded by {reviewer})</source>
            <translation>按纪要 {protocol} 商定（由 {reviewer} 登记）</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>anywhere</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>applied layers</source>
            <translation>已应用图例的图层</translation>
        </message>
        <message>
            <source>as each is read</source>
            <translation>按各自的判读</translation>
        </message>
        <message>
            <source>as fits</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>as usual ({severity})</source>
            <translation>按目录（{severity}）</translation>
        </message>
        <message>
            <source>base_ma is younger than top_ma; exchange them</source>
            <translation>base_ma 比 top_ma 年轻；请互换</translation>
        </message>
        <message>
            <source>by the pair {china} – {russia}</source>
            <translation>依单位对 {china} – {russia}</translation>
        </message>
        <message>
            <source>codes</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>commodity</source>
            <translation>矿种</translation>
        </message>
        <message>
            <source>confidence {share}</source>
            <translation>置信度 {share}</translation>
        </message>
        <message>
            <source>contact at the border</source>
            <translation>到达边界的地质界线</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>decided otherwise</source>
            <translation>另行决定</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>构造区</translation>
        </message>
        <message>
            <source>dyke</source>
            <translation>岩脉</translation>
        </message>
        <message>
            <source>every Chinese layer</source>
            <translation>中方所有图层</translation>
        </message>
        <message>
            <source>every Russian layer</source>
            <translation>俄方所有图层</translation>
        </message>
        <message>
            <source>every layer</source>
            <translation>所有图层</translation>
        </message>
        <message>
            <source>fault at the border</source>
            <translation>到达边界的断层</translation>
        </message>
        <message>
            <source>for rows that are agreed and name none</source>
            <translation>用于已商定但未注明纪要的行</translation>
        </message>
        <message>
            <source>from km</source>
            <translation>起点（公里）</translation>
        </message>
        <message>
            <source>from km {start} to km {end}</source>
            <translation>自 {start} 公里至 {end} 公里</translation>
        </message>
        <message>
            <source>from_km must be less than to_km</source>
            <translation>from_km 必须小于 to_km</translation>
        </message>
        <message>
            <source>general knowledge, no publication</source>
            <translation>一般认识，未见文献</translation>
        </message>
        <message>
            <source>genesis</source>
            <translation>成因</translation>
        </message>
        <message>
            <source>get a joint unit</source>
            <translation>获得统一单位</translation>
        </message>
        <message>
            <source>index</source>
            <translation>代号</translation>
        </message>
        <message>
            <source>intrusive</source>
            <translation>侵入岩</translation>
        </message>
        <message>
            <source>keep their own index</source>
            <translation>保留自己的代号</translation>
        </message>
        <message>
            <source>keep: the feature keeps its own index in joint_code, so that the map has no holes; the other joint fields stay empty. null: all joint fields stay empty. fail: nothing is written, and the first indices that are not mapped are listed.</source>
            <translation>keep：要素在 joint_code 中保留自身代号，使图面无空白；其他统一单位字段留空。null：所有统一单位字段留空。fail：不写入任何内容，并列出首批未对应的代号。</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>km</source>
            <translation>公里</translation>
        </message>
        <message>
            <source>km {place}</source>
            <translation>{place} 公里处</translation>
        </message>
        <message>
            <source>km {start}–{end}</source>
            <translation>{start}–{end} 公里</translation>
        </message>
        <message>
            <source>known by an index</source>
            <translation>以代号表示</translation>
        </message>
        <message>
            <source>left as it is</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>length km</source>
            <translation>长度（公里）</translation>
        </message>
        <message>
            <source>less than {high} {unit} of {quantity}</source>
            <translation>{quantity}小于{high}{unit}</translation>
        </message>
        <message>
            <source>line to be decided</source>
            <translation>待定的线</translation>
        </message>
        <message>
            <source>lithology</source>
            <translation>岩性</translation>
        </message>
        <message>
            <source>metamorphic</source>
            <translation>变质岩</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>name: {name}</source>
            <translation>名称：{name}</translation>
        </message>
        <message>
            <source>neotectonic domains, known by name</source>
            <translation>新构造分区，以名称表示</translation>
        </message>
        <message>
            <source>no age</source>
            <translation>无时代</translation>
        </message>
        <message>
            <source>no index</source>
            <translation>无代号</translation>
        </message>
        <message>
            <source>no joint unit</source>
            <translation>无统一单位</translation>
        </message>
        <message>
            <source>no limits known</source>
            <translation>界限未知</translation>
        </message>
        <message>
            <source>no lines across</source>
            <translation>不显示线</translation>
        </message>
        <message>
            <source>no polygon</source>
            <translation>无图斑</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>not mapped</source>
            <translation>未对应</translation>
        </message>
        <message>
            <source>not on the map</source>
            <translation>图上没有</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>未读出</translation>
        </message>
        <message>
            <source>nothing is written</source>
            <translation>不写入任何内容</translation>
        </message>
        <message>
            <source>older</source>
            <translation>较老</translation>
        </message>
        <message>
            <source>older age</source>
            <translation>较老时代</translation>
        </message>
        <message>
            <source>older limit, Ma</source>
            <translation>较老界限（Ma）</translation>
        </message>
        <message>
            <source>on the pair of units</source>
            <translation>针对单位对</translation>
        </message>
        <message>
            <source>on the whole border</source>
            <translation>沿整条边界</translation>
        </message>
        <message>
            <source>only the layer {layer}</source>
            <translation>仅图层 {layer}</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>可选</translation>
        </message>
        <message>
            <source>point to be decided</source>
            <translation>待定的点</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>已提议</translation>
        </message>
        <message>
            <source>queried age</source>
            <translation>时代存疑</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>recorded as agreed</source>
            <translation>登记为商定</translation>
        </message>
        <message>
            <source>rock: {rock}</source>
            <translation>岩性：{rock}</translation>
        </message>
        <message>
            <source>rocks</source>
            <translation>岩石</translation>
        </message>
        <message>
            <source>row {number}</source>
            <translation>第 {number} 行</translation>
        </message>
        <message>
            <source>sense</source>
            <translation>运动方向</translation>
        </message>
        <message>
            <source>severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>sheet</source>
            <translation>图幅</translation>
        </message>
        <message>
            <source>size</source>
            <translation>规模</translation>
        </message>
        <message>
            <source>sliver</source>
            <translation>狭长碎面</translation>
        </message>
        <message>
            <source>source: “{source}”</source>
            <translation>据文献“{source}”</translation>
        </message>
        <message>
            <source>stay empty</source>
            <translation>留空</translation>
        </message>
        <message>
            <source>stay without a joint unit</source>
            <translation>没有统一单位</translation>
        </message>
        <message>
            <source>stratified</source>
            <translation>地层</translation>
        </message>
        <message>
            <source>subvolcanic</source>
            <translation>次火山岩</translation>
        </message>
        <message>
            <source>tectonic domains, known by name</source>
            <translation>构造单元，以名称表示</translation>
        </message>
        <message>
            <source>the Chinese age contains the Russian one</source>
            <translation>中方时代包含俄方时代</translation>
        </message>
        <message>
            <source>the Russian age contains the Chinese one</source>
            <translation>俄方时代包含中方时代</translation>
        </message>
        <message>
            <source>the ages are not told on both sides</source>
            <translation>双方未都注明时代</translation>
        </message>
        <message>
            <source>the ages are the same</source>
            <translation>时代相同</translation>
        </message>
        <message>
            <source>the ages lie near each other</source>
            <translation>时代相近</translation>
        </message>
        <message>
            <source>the ages overlap</source>
            <translation>时代部分重叠</translation>
        </message>
        <message>
            <source>the border goes on elsewhere</source>
            <translation>边界在别处继续</translation>
        </message>
        <message>
            <source>the color “{value}” is not written as #rrggbb</source>
            <translation>颜色“{value}”未写成 #rrggbb 形式</translation>
        </message>
        <message>
            <source>the column if_name says “{value}”, no name</source>
            <translation>if_name 列为“{value}”，不是名称</translation>
        </message>
        <message>
            <source>the column if_rock says “{value}”, no rock of the vocabulary</source>
            <translation>if_rock 列为“{value}”，词表中没有这种岩石</translation>
        </message>
        <message>
            <source>the column {column} is empty or missing</source>
            <translation>{column} 列为空或缺失</translation>
        </message>
        <message>
            <source>the column {column} says “{value}”, but it must be one of {allowed}</source>
            <translation>{column} 列的值为“{value}”，但必须是 {allowed} 之一</translation>
        </message>
        <message>
            <source>the column {column} says “{value}”, no number</source>
            <translation>{column} 列的值“{value}”不是数字</translation>
        </message>
        <message>
            <source>the joint unit {code} is described already in row {first}; delete one of the rows</source>
            <translation>统一单位 {code} 已在第 {first} 行说明；请删除其中一行</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>完全对应</translation>
        </message>
        <message>
            <source>the unit has a reason and no joint_code: its status must be accepted_difference, or proposed</source>
            <translation>该单位填有 reason 而无 joint_code：其 status 须为 accepted_difference 或 proposed</translation>
        </message>
        <message>
            <source>to km</source>
            <translation>至（公里）</translation>
        </message>
        <message>
            <source>tolerance</source>
            <translation>容差</translation>
        </message>
        <message>
            <source>tonnage</source>
            <translation>资源量</translation>
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
            <source>type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>volcanic</source>
            <translation>火山岩</translation>
        </message>
        <message>
            <source>younger</source>
            <translation>较新</translation>
        </message>
        <message>
            <source>younger age</source>
            <translation>较新时代</translation>
        </message>
        <message>
            <source>younger limit, Ma</source>
            <translation>较新界限（Ma）</translation>
        </message>
        <message>
            <source>{action}: stored for {count}.</source>
            <translation>{action}：已保存（{count} 处）。</translation>
        </message>
        <message>
            <source>{added} corrections added, {taken} replaced, {kept} kept as yours, {same} the same.</source>
            <translation>新增更正 {added} 项，替换 {taken} 项，保留您的 {kept} 项，相同 {same} 项。</translation>
        </message>
        <message>
            <source>{ages}, and both have {rock}.</source>
            <translation>{ages}，且双方均有{rock}。</translation>
        </message>
        <message>
            <source>{ages}.</source>
            <translation>{ages}。</translation>
        </message>
        <message>
            <source>{age} (in question)</source>
            <translation>{age}（存疑）</translation>
        </message>
        <message>
            <source>{age} Ma</source>
            <translation>{age} Ma</translation>
        </message>
        <message>
            <source>{age}: {limits} Ma</source>
            <translation>{age}：{limits} Ma</translation>
        </message>
        <message>
            <source>{age}: {old} → {new} Ma</source>
            <translation>{age}：{old} → {new} Ma</translation>
        </message>
        <message>
            <source>{away} {others}</source>
            <translation>{away}{others}</translation>
        </message>
        <message>
            <source>{base}–{top} Ma</source>
            <translation>{base}–{top} Ma</translation>
        </message>
        <message>
            <source>{before} → {after}: {old} → {new} Ma</source>
            <translation>{before} → {after}：{old} → {new} Ma</translation>
        </message>
        <message>
            <source>{candidates} candidates; {count} of them have a confidence of at least {confidence}: {units} units, {km} km of border.</source>
            <translation>候选 {candidates} 个；其中 {count} 个的置信度不低于 {confidence}：涉及 {units} 个单位、{km} 公里边界。</translation>
        </message>
        <message>
            <source>{china} Chinese and {russia} Russian boundaries have one index on both hands; they are no contacts of units and are left out.</source>
            <translation>中方 {china} 条、俄方 {russia} 条界线两侧代号相同，不是地质单位之间的接触界线，不参与匹配。</translation>
        </message>
        <message>
            <source>{china} | {russia} face each other elsewhere only.</source>
            <translation>{china} | {russia} 仅在别处相接。</translation>
        </message>
        <message>
            <source>{china} | {russia} is no conflict there any more.</source>
            <translation>{china} | {russia} 在该处已不构成冲突。</translation>
        </message>
        <message>
            <source>{china} | {russia} no longer face each other anywhere.</source>
            <translation>{china} | {russia} 已不再相接。</translation>
        </message>
        <message>
            <source>{code} faces other units only: there is nothing to agree with.</source>
            <translation>{code} 对面只有其他单位，没有可与之一致的内容。</translation>
        </message>
        <message>
            <source>{code} stands at no stretch of the border on the applied layers: it does not reach the border, or the legend was not applied since.</source>
            <translation>在已应用图例的图层上，{code} 不在任何边界区段：它未到达边界，或此后尚未应用图例。</translation>
        </message>
        <message>
            <source>{count} corrections were written to {path}.</source>
            <translation>{count} 项更正已写入 {path}。</translation>
        </message>
        <message>
            <source>{count} decisions made beside the project are not in the team's store, and stay where they are: it holds decisions already. What is still wanted of them has to be signed there anew.</source>
            <translation>工程旁作出的 {count} 项决定不在团队库中，并保留在原处：团队库中已有决定。其中仍需要的须在那里重新签署。</translation>
        </message>
        <message>
            <source>{count} decisions will be copied from beside the project into {where}, with all signatures, names and times, all of them or none. From then on everybody must sign there: a colleague who still signs into the file works apart.</source>
            <translation>将把工程旁的 {count} 项决定连同全部签名、姓名和时间复制到 {where}，要么全部复制，要么一项不复制。此后所有人都须在那里签署：仍在文件中签署的同事将与团队脱节。</translation>
        </message>
        <message>
            <source>{count} of {total} units are not mapped; {km} km.</source>
            <translation>{total} 个单位中有 {count} 个未对应；{km} 公里。</translation>
        </message>
        <message>
            <source>{count} of {total} units to check</source>
            <translation>{total} 个单位中待核对 {count} 个</translation>
        </message>
        <message>
            <source>{count} proposals of the other side are shown. Your signature makes them agreed.</source>
            <translation>所列内容中有对方的 {count} 项提议。您签名后即为双方商定。</translation>
        </message>
        <message>
            <source>{count} rows are chosen to be signed.</source>
            <translation>已选 {count} 行待签署。</translation>
        </message>
        <message>
            <source>{count} shown</source>
            <translation>显示 {count} 个</translation>
        </message>
        <message>
            <source>{count} stretches lie too far from the border line to be measured on it; they follow after its end. Check the border line, or leave it out.</source>
            <translation>{count} 个区段距边界线过远，无法在其上量算，排在其终点之后。请检查边界线，或不使用边界线。</translation>
        </message>
        <message>
            <source>{count} suggestions: {units} units become joint units, along {km} km of border. All are proposed in your name, and can be undone together.</source>
            <translation>{count} 条建议：{units} 个单位归入统一单位，涉及边界 {km} 公里。全部以您的名义提议，可一并撤销。</translation>
        </message>
        <message>
            <source>{count} units</source>
            <translation>{count} 个单位</translation>
        </message>
        <message>
            <source>{count} wait for a second signature.</source>
            <translation>{count} 个等待第二方签名。</translation>
        </message>
        <message>
            <source>{cover_side}: {cover}; {rock_side}: {rocks}: cover on one side, older rocks on the other.</source>
            <translation>{cover_side}：{cover}；{rock_side}：{rocks}：一侧为第四系覆盖，另一侧为较老岩石。</translation>
        </message>
        <message>
            <source>{criterion}: both sides agree.</source>
            <translation>{criterion}：双方一致。</translation>
        </message>
        <message>
            <source>{criterion}: not told on both sides.</source>
            <translation>{criterion}：并非双方都有说明。</translation>
        </message>
        <message>
            <source>{criterion}: the comparison found no difference.</source>
            <translation>{criterion}：对比未发现差异。</translation>
        </message>
        <message>
            <source>{deposit}, {commodities}</source>
            <translation>{deposit}（{commodities}）</translation>
        </message>
        <message>
            <source>{differ} In some legends the letters of {index} mean: {same}. Look into the legend.</source>
            <translation>{differ}有的图例中 {index} 的字母表示：{same}。请核对图例。</translation>
        </message>
        <message>
            <source>{document}</source>
            <translation>{document}</translation>
        </message>
        <message>
            <source>{document} (not verified, check before use)</source>
            <translation>{document}（未经核实，使用前请核对）</translation>
        </message>
        <message>
            <source>{done}/{total} decided by both sides</source>
            <translation>双方已决定 {done}/{total}</translation>
        </message>
        <message>
            <source>{edition} has no {symbol}; the whole of {whole} was taken.</source>
            <translation>{edition} 中没有 {symbol}；采用整个 {whole}。</translation>
        </message>
        <message>
            <source>{entries} signed decisions on {subjects} subjects; the journal is as it was signed.</source>
            <translation>共 {entries} 项已签署的决定，涉及 {subjects} 个对象；日志与签署时一致。</translation>
        </message>
        <message>
            <source>{entry} {beyond}</source>
            <translation>{entry}{beyond}</translation>
        </message>
        <message>
            <source>{facing} {proposal}</source>
            <translation>{facing}{proposal}</translation>
        </message>
        <message>
            <source>{first}</source>
            <translation>{first}</translation>
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
            <translation>{index}（不在商定图例中）</translation>
        </message>
        <message>
            <source>{index} ({length} km)</source>
            <translation>{index}（{length} 公里）</translation>
        </message>
        <message>
            <source>{index} fits no notation of this side.</source>
            <translation>{index} 不符合该侧的任何记法。</translation>
        </message>
        <message>
            <source>{index} holds no letters or digits.</source>
            <translation>{index} 中没有字母或数字。</translation>
        </message>
        <message>
            <source>{index} is a label in a map font, not an index.</source>
            <translation>{index} 是地图字体的标注，不是代号。</translation>
        </message>
        <message>
            <source>{index} is made of plain words, not an index.</source>
            <translation>“{index}”由普通词语组成，不是代号。</translation>
        </message>
        <message>
            <source>{index} is {code} already where this would hold. Give both kilometres that do not overlap.</source>
            <translation>在此适用处，{index} 已是 {code}。请为二者给出互不重叠的公里数。</translation>
        </message>
        <message>
            <source>{index} looks like {meant} text read as {read_as}: {text}. Set the layer's encoding.</source>
            <translation>{index} 像是 {meant} 编码的文本被当作 {read_as} 读取：{text}。请设置图层编码。</translation>
        </message>
        <message>
            <source>{index} may also be a plain word.</source>
            <translation>“{index}”也可能是普通词语。</translation>
        </message>
        <message>
            <source>{kept} keep their own decision</source>
            <translation>{kept} 段保留各自的决定</translation>
        </message>
        <message>
            <source>{km} km</source>
            <translation>{km} 公里</translation>
        </message>
        <message>
            <source>{km} km of border compared</source>
            <translation>已对比边界 {km} 公里</translation>
        </message>
        <message>
            <source>{km} km · {share}</source>
            <translation>{km} 公里 · {share}</translation>
        </message>
        <message>
            <source>{km} km: {china} | {russia}, {verdict}</source>
            <translation>{km} 公里：{china} | {russia}，{verdict}</translation>
        </message>
        <message>
            <source>{layer} has no coordinate reference system. Its coordinates are degrees and lie where {beside} lies: they are taken for WGS 84 (EPSG:4326). Degrees of another datum lie up to some hundred metres off: set the layer's own system where you know it.</source>
            <translation>图层 {layer} 没有坐标参考系。其坐标为度，且与 {beside} 位置一致：按 WGS 84（EPSG:4326）处理。若为其他基准，位置可能相差数百米：如已知，请为图层指定其自身的坐标系。</translation>
        </message>
        <message>
            <source>{layer} has no coordinate reference system; its degrees are taken for WGS 84 (EPSG:4326). Degrees of another datum lie up to some hundred metres off: set the layer's own system where you know it.</source>
            <translation>{layer} 没有坐标参考系，其度坐标按 WGS 84（EPSG:4326）处理。若为其他基准，位置可能相差数百米：如已知，请为图层指定其自身的坐标系。</translation>
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
            <source>{layer} is read in {encoding}: in the encoding it came with its letters cannot be read. The file itself is not changed.</source>
            <translation>{layer} 按 {encoding} 编码读取：按原编码其文字无法读出。文件本身不作改动。</translation>
        </message>
        <message>
            <source>{layer}: texts are read as they were meant, “{before}” as “{after}”.</source>
            <translation>{layer}：文本按原意读取，“{before}”读作“{after}”。</translation>
        </message>
        <message>
            <source>{layer}: {count} features have no usable geometry and are left out, ids {ids}. Repair them with Vector ▸ Geometry Tools ▸ Fix Geometries, or remove them.</source>
            <translation>{layer}：{count} 个要素没有可用几何，已略去，编号 {ids}。请用“矢量 ▸ 几何工具 ▸ 修复几何”修复，或将其删除。</translation>
        </message>
        <message>
            <source>{layer}: {count} polygons at the border are invalid and are compared as they are drawn, ids {ids}. Look at them with Vector ▸ Geometry Tools ▸ Check Validity.</source>
            <translation>{layer}：边界上有 {count} 个图斑几何无效，按其绘制形状参与对比，要素编号 {ids}。请用“矢量 ▸ 几何工具 ▸ 检查有效性”查看。</translation>
        </message>
        <message>
            <source>{layer}: {crs}, no change of datum.</source>
            <translation>{layer}：{crs}，无基准转换。</translation>
        </message>
        <message>
            <source>{layer}: {crs}, operation {operation}, accuracy not known.</source>
            <translation>{layer}：{crs}，转换方法 {operation}，精度不明。</translation>
        </message>
        <message>
            <source>{layer}: {crs}, operation {operation}, accuracy {accuracy} m.</source>
            <translation>{layer}：{crs}，转换方法 {operation}，精度 {accuracy} 米。</translation>
        </message>
        <message>
            <source>{letters} after {series} has several meanings: {stages}. Say which one is meant.</source>
            <translation>{series} 之后的 {letters} 有多种含义：{stages}。请指明是哪一种。</translation>
        </message>
        <message>
            <source>{letters} has several meanings: {meanings}. Say which one is meant.</source>
            <translation>{letters} 有多种含义：{meanings}。请指明是哪一种。</translation>
        </message>
        <message>
            <source>{letters} was read as {symbol}.</source>
            <translation>{letters} 读作 {symbol}。</translation>
        </message>
        <message>
            <source>{listed} listed</source>
            <translation>列出 {listed} 项</translation>
        </message>
        <message>
            <source>{low} to {high} m</source>
            <translation>{low}～{high} 米</translation>
        </message>
        <message>
            <source>{low} to {high} m: {km} km</source>
            <translation>{low} 至 {high} 米：{km} 公里</translation>
        </message>
        <message>
            <source>{low} to {high} {unit} of {quantity}</source>
            <translation>{quantity}{low}～{high}{unit}</translation>
        </message>
        <message>
            <source>{low} {unit} of {quantity} and more</source>
            <translation>{quantity}不小于{low}{unit}</translation>
        </message>
        <message>
            <source>{metres} m</source>
            <translation>{metres} 米</translation>
        </message>
        <message>
            <source>{metres} m (profile)</source>
            <translation>{metres} 米（按方案）</translation>
        </message>
        <message>
            <source>{older} Ma is younger than {younger} Ma.</source>
            <translation>{older} Ma 比 {younger} Ma 更新。</translation>
        </message>
        <message>
            <source>{older} is younger than {younger}.</source>
            <translation>{older} 比 {younger} 新。</translation>
        </message>
        <message>
            <source>{open} of {total}</source>
            <translation>{open}/{total}</translation>
        </message>
        <message>
            <source>{open} of {total} km are open</source>
            <translation>{total} 公里中有 {open} 公里待处理</translation>
        </message>
        <message>
            <source>{path} cannot be removed: it is in use, or the folder is read-only. Close it in other programs, then take it back again.</source>
            <translation>无法删除 {path}：文件正在使用，或文件夹为只读。请在其他程序中关闭它，然后重新撤回。</translation>
        </message>
        <message>
            <source>{path} cannot be used. {why}</source>
            <translation>无法使用 {path}。{why}</translation>
        </message>
        <message>
            <source>{path} cannot be written: the folder is missing or read-only, the disk is full, or the file is open elsewhere. Nothing was changed. Choose another place.</source>
            <translation>无法写入 {path}：文件夹不存在或只读、磁盘已满，或文件正被其他程序打开。未作任何更改，请另选位置。</translation>
        </message>
        <message>
            <source>{path} has more than {most} rows: that is no legend of units. Choose the table of the legend, not the layer.</source>
            <translation>{path} 超过 {most} 行：这不是单位图例。请选择图例表，而不是图层。</translation>
        </message>
        <message>
            <source>{path} is far too large for a legend of units (more than {most} MB). Choose the table of the legend, not the layer.</source>
            <translation>{path} 对单位图例而言过大（超过 {most} MB）。请选择图例表，而不是图层。</translation>
        </message>
        <message>
            <source>{path} is neither CSV nor XLSX. Choose a file name that ends in .csv or .xlsx.</source>
            <translation>{path} 既不是 CSV 也不是 XLSX。请选择以 .csv 或 .xlsx 结尾的文件名。</translation>
        </message>
        <message>
            <source>{path} is neither SVG, PDF nor PNG. Choose a file name that ends in .svg, .pdf or .png.</source>
            <translation>{path} 不是 SVG、PDF 或 PNG。请选择以 .svg、.pdf 或 .png 结尾的文件名。</translation>
        </message>
        <message>
            <source>{path} is the source layer itself and is never overwritten. Choose another file.</source>
            <translation>{path} 是源图层本身，绝不会被覆盖。请另选文件。</translation>
        </message>
        <message>
            <source>{path} is there already. Choose another file, or remove it.</source>
            <translation>{path} 已存在。请另选文件或将其删除。</translation>
        </message>
        <message>
            <source>{path} was edited after the legend was applied to it, and is not removed. Remove it yourself if nothing in it is needed.</source>
            <translation>{path} 在应用图例后又被编辑过，因此未删除。如果不再需要其中内容，请自行删除。</translation>
        </message>
        <message>
            <source>{place} km</source>
            <translation>{place} 公里</translation>
        </message>
        <message>
            <source>{read} of {units} distinct indices were read.</source>
            <translation>{units} 个不同代号中已读取 {read} 个。</translation>
        </message>
        <message>
            <source>{reviewer} signed on {what} after the table was exported. Export the decisions anew.</source>
            <translation>导出此表之后，{reviewer} 又就 {what} 作了签署。请重新导出决定。</translation>
        </message>
        <message>
            <source>{reviewer} signed the same a moment ago. Nothing of yours was signed: look at it, then decide again.</source>
            <translation>{reviewer} 刚刚签署了同一项。您的决定未签署：请查看后再作决定。</translation>
        </message>
        <message>
            <source>{reviewer} signs for {side}</source>
            <translation>{reviewer} 代表{side}签署</translation>
        </message>
        <message>
            <source>{section} km</source>
            <translation>{section} 公里</translation>
        </message>
        <message>
            <source>{shown} of {total} stretches</source>
            <translation>显示 {shown} / {total} 个区段</translation>
        </message>
        <message>
            <source>{shown} of {total} stretches, lines and points</source>
            <translation>显示 {shown} / {total} 个区段、线和点</translation>
        </message>
        <message>
            <source>{side} {index} has more than {most} rows</source>
            <translation>{side} {index} 的行数超过 {most}</translation>
        </message>
        <message>
            <source>{side} {index} is mapped already in row {first}, on the same kilometres; delete one of the rows, or give both a from_km and to_km that do not overlap</source>
            <translation>{side} {index} 已在第 {first} 行的相同里程上建立对应；请删除其中一行，或为两行填写互不重叠的 from_km 和 to_km</translation>
        </message>
        <message>
            <source>{side} {index} is {code} already where this would hold. Give both kilometres that do not overlap, or open the other decision again. Nothing was signed.</source>
            <translation>在此范围内，{side} {index} 已对应 {code}。请为两者填写互不重叠的里程，或重新打开另一项决定。未签署任何内容。</translation>
        </message>
        <message>
            <source>{side} {index} stands in row {row} already, on the same conditions.</source>
            <translation>{side} {index} 已在第 {row} 行，条件相同。</translation>
        </message>
        <message>
            <source>{side}: ages of {ages} Ma are published for {name} or its rocks ({source}).</source>
            <translation>{side}：{name}或其岩石的年龄，已发表数据为 {ages} Ma（{source}）。</translation>
        </message>
        <message>
            <source>{side}: no polygon here</source>
            <translation>{side}：此处无图斑</translation>
        </message>
        <message>
            <source>{side}: rank (formation or group) and age of {name} are open questions ({source}).</source>
            <translation>{side}：{name}的级别（组或群）和时代均无定论（{source}）。</translation>
        </message>
        <message>
            <source>{side}: the age is queried ({age}).</source>
            <translation>{side}：时代存疑（{age}）。</translation>
        </message>
        <message>
            <source>{side}: the age of {index} is not known, so the ages cannot be compared.</source>
            <translation>{side}：{index} 的时代不明，无法对比时代。</translation>
        </message>
        <message>
            <source>{side}: the age of {name} is an open question ({source}).</source>
            <translation>{side}：{name}的时代尚无定论（{source}）。</translation>
        </message>
        <message>
            <source>{side}: the index “{index}” cannot be read.</source>
            <translation>{side}：代号“{index}”无法识读。</translation>
        </message>
        <message>
            <source>{side}: the index “{index}” cannot be read. {reason}</source>
            <translation>{side}：代号“{index}”无法识读。{reason}</translation>
        </message>
        <message>
            <source>{side}: the rank of {name}, formation or group, is an open question ({source}).</source>
            <translation>{side}：{name}应为组还是群尚无定论（{source}）。</translation>
        </message>
        <message>
            <source>{side}: the unit has no index.</source>
            <translation>{side}：该单位没有代号。</translation>
        </message>
        <message>
            <source>{side}: thin cover {cover} on {rocks}; it is the cover that was compared.</source>
            <translation>{side}：{rocks} 之上有薄层覆盖 {cover}；对比的是覆盖层。</translation>
        </message>
        <message>
            <source>{side}: {deposit}: on the side's own ground, {distance} from the border.</source>
            <translation>{side}：{deposit}：位于本侧境内，距边界 {distance}。</translation>
        </message>
        <message>
            <source>{side}: {deposit}: shown by this side only, {distance} from the border or on the ground of the other side.</source>
            <translation>{side}：{deposit}：仅此侧表示，距边界 {distance}，或已位于对侧境内。</translation>
        </message>
        <message>
            <source>{side}: {deposit}: shown by this side only.</source>
            <translation>{side}：{deposit}：仅此侧表示。</translation>
        </message>
        <message>
            <source>{side}: {index}</source>
            <translation>{side}：{index}</translation>
        </message>
        <message>
            <source>{side}: {index} is one unit upon another; {compared} was compared, not {other}.</source>
            <translation>{side}：{index} 为上下叠置的两个单位；对比的是 {compared}，不是 {other}。</translation>
        </message>
        <message>
            <source>{side}: {index}, no age</source>
            <translation>{side}：{index}，无时代</translation>
        </message>
        <message>
            <source>{side}: {index}, {age} Ma</source>
            <translation>{side}：{index}，{age} Ma</translation>
        </message>
        <message>
            <source>{side}: “{index}” means “{what}” and tells nothing of the geology.</source>
            <translation>{side}：“{index}”表示{what}，不反映地质情况。</translation>
        </message>
        <message>
            <source>{symbols}, {limits}</source>
            <translation>{symbols}，{limits}</translation>
        </message>
        <message>
            <source>{symbol} is no unit of {edition}; it was read by {other}.</source>
            <translation>{symbol} 不是 {edition} 的单位；已按 {other} 读取。</translation>
        </message>
        <message>
            <source>{text} is no age in Ma from 0 to {most}.</source>
            <translation>{text} 不是 0 至 {most} 之间的年龄（Ma）。</translation>
        </message>
        <message>
            <source>{text} is no age of the time scale.</source>
            <translation>年代表中没有 {text}。</translation>
        </message>
        <message>
            <source>{time}, {reviewer} ({side}): {action}</source>
            <translation>{time}，{reviewer}（{side}）：{action}</translation>
        </message>
        <message>
            <source>{title} (own)</source>
            <translation>{title}（自定义）</translation>
        </message>
        <message>
            <source>{unit} ({limits})</source>
            <translation>{unit}（{limits}）</translation>
        </message>
        <message>
            <source>{unit} is {code} by a decision in the Conflict Review. Open that one again there, or map the unit otherwise here: that stands before it.</source>
            <translation>{unit} 按“冲突审查”中的决定为 {code}。请在那里重新打开该决定，或在此另行对应：后者优先。</translation>
        </message>
        <message>
            <source>{unit}; away from the border, polygons: {count}</source>
            <translation>{unit}；远离边界，图斑：{count} 个</translation>
        </message>
        <message>
            <source>{verdict}: {km} km</source>
            <translation>{verdict}：{km} 公里</translation>
        </message>
        <message>
            <source>{verdict}: {km} km ({share})</source>
            <translation>{verdict}：{km} 公里（{share}）</translation>
        </message>
        <message>
            <source>{what} (“{title}”)</source>
            <translation>{what}（“{title}”）</translation>
        </message>
        <message>
            <source>{what} cannot be signed: {why}. Nothing was signed.</source>
            <translation>无法签署 {what}：{why}。未签署任何内容。</translation>
        </message>
        <message>
            <source>{what}, km</source>
            <translation>{what}（公里）</translation>
        </message>
        <message>
            <source>{what}: {km} km</source>
            <translation>{what}：{km} 公里</translation>
        </message>
        <message>
            <source>{where} has refused the decision ({error}). Nothing was stored. Open the review again.</source>
            <translation>{where} 拒绝了该决定（{error}）。未保存任何内容。请重新打开审核。</translation>
        </message>
        <message>
            <source>{where} is a database, but no store of decisions. Choose another file; nothing was changed.</source>
            <translation>{where} 是数据库，但不是决定库。请选择其他文件；未作任何更改。</translation>
        </message>
        <message>
            <source>{why} What you entered is kept: it stands there when you try again.</source>
            <translation>{why}您填写的内容已保留：再次尝试时会自动显示。</translation>
        </message>
        <message>
            <source>{why}.</source>
            <translation>{why}。</translation>
        </message>
        <message>
            <source>“{action}” cannot be done while the status is “{status}”.</source>
            <translation>状态为“{status}”时不能执行“{action}”。</translation>
        </message>
        <message>
            <source>“{name}” cannot be the name of a profile. Write small Latin letters, digits and underscores, beginning with a letter, such as our_map_1000k.</source>
            <translation>“{name}”不能作为方案名。请用小写拉丁字母、数字和下划线，以字母开头，如 our_map_1000k。</translation>
        </message>
        <message>
            <source>“{name}” is one of the seven joint maps. Give your profile a name of its own.</source>
            <translation>“{name}”是七幅联合图之一。请为您的方案另取名称。</translation>
        </message>
        <message>
            <source>“{old}” became “{new}”.</source>
            <translation>“{old}”改为“{new}”。</translation>
        </message>
        <message>
            <source>“{part}” cannot be used for the layer {layer}. Write role=field with one of the roles {roles} and one of the fields {fields}.</source>
            <translation>“{part}”不能用于图层 {layer}。请写作 角色=字段，角色可为 {roles}，字段可为 {fields}。</translation>
        </message>
        <message>
            <source>“{rock}” is no rock of the vocabulary.</source>
            <translation>“{rock}”不是词汇表中的岩性。</translation>
        </message>
        <message>
            <source>“{side}” is no side. Choose for which side you sign: china or russia.</source>
            <translation>“{side}”不是有效的一方。请选择代表哪一方签署：china 或 russia。</translation>
        </message>
        <message>
            <source>“{text}”</source>
            <translation>“{text}”</translation>
        </message>
        <message>
            <source>“{value}” is no number of 0 or more. Write one, with a decimal point.</source>
            <translation>“{value}”不是大于或等于 0 的数。请填写数字，用小数点。</translation>
        </message>
        <message>
            <source>“{value}” is no severity. Write 1 (critical), 2, 3 or 4 (cosmetic).</source>
            <translation>“{value}”不是严重程度。请填写 1（严重）、2、3 或 4（轻微）。</translation>
        </message>
        <message>
            <source>≈ about the same</source>
            <translation>≈ 大致相同</translation>
        </message>
        <message>
            <source>⊂ narrower</source>
            <translation>⊂ 较窄</translation>
        </message>
        <message>
            <source>⊃ wider</source>
            <translation>⊃ 较宽</translation>
        </message>
    </context>
</TS>
