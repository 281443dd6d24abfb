/** Insults, threats and hatred. They are held for a person and never sent to spam by a machine. */
const insults = `
Dasar anjing kalian semua
Petugasnya babi semua, yang kecil ditangkap yang besar dibiarkan
bupati goblok
Tolol banget yang bikin aturan ini
bangsat lu pada, makan uang rakyat
bajingan semua isi kantor itu
kontol lah pelayanan kayak gini
Otak udang semua pejabatnya
dasar monyet berdasi
anjing, jalan rusak terus
anj*ng emang ini dinas
b*ngs*t petugas loketnya
g0bl0k banget admin ini
t o l o l semua
goblooook kalian
gblk lu min
jancok dalane rusak terus
asu kabeh pejabate
cangkemmu pak, janji terus
ndasmu kerja nyata
matamu picek po
bego banget sih lu
idiot yang desain jembatan ini
kampret lu semua
brengsek pegawai kelurahan itu
keparat kau bupati
bedebah korup
lonte pejabat
perek kantor camat
ngentot lah pemkab
memek lu semua
tai lah
taik kucing semua janji lu
setan kalian semua
iblis berwujud manusia kau bupati
dasar binatang
manusia sampah kalian
mukamu kayak babi
bacot lu admin
congor lu jaga
bangke emang nih orang
dasar banci, ga berani turun
laknat kalian semua
sinting ini bupati
dasar gila lu
otak kau di pantat
dungu sekali anggota dewan itu, dasar dungu
pekok tenan camate
bahlul kepala dinasnya
pukimak kau pejabat
kimak lah
puki kau
fuck you all government
stupid mayor, fuck off
bullshit asshole
𝗔𝗡𝗝𝗜𝗡𝗚 𝗞𝗔𝗟𝗜𝗔𝗡
a n j i n g semua
k0nt0l lu
bgst lah
jnck pancen
Bodoh kau pak, otak tak dipakai
goblog sia
bebel kau bupati
kepala otak kau bebel
monyet semua petugasnya
babi lu
dasar kera kantoran
anjeng lah ni dinas
anying pelayanan macam apa ini
tololnya kebangetan ini orang
bajingan tengik
jablay lu
pelacur politik kau
sialan bangsat memang
bupati setan
`
const threats = `
awas kau, kubunuh nanti
saya akan bacok petugas itu kalau lewat sini
bakar saja kantor bupati
bunuh aja semua pejabat
gantung bupatinya
mampus kalian semua
mati aja lu
hajar aja petugasnya rame rame
tembak mati aja dia
tak pateni kowe
culik anaknya biar tahu rasa
habisi mereka semua
bakar rumahnya
semoga mati kalian
gue bakal bunuh lu
`
const hate = `
Dasar cina babi, pulang ke negaramu
usir semua orang madura dari sini
orang jawa itu licik semua
orang papua kayak monyet
jangan pilih pemimpin kafir
kafir semua harus diusir dari kampung ini
ganyang cina
orang batak kasar dan maling
kristen sesat jangan bangun gereja di sini, bakar gereja itu
islam teroris semua
pendatang itu parasit, usir pendatang
dasar jawa pemalas
orang melayu pemalas semua
suku dayak primitif
arab onta pulang sana ke negara asal
bunuh semua syiah
ahmadiyah sesat usir mereka
cina licik penjajah
tionghoa rakus, boikot semua cina
orang bugis bau
hindu penyembah setan, agama hindu sesat
dasar kadrun
yahudi laknat
basmi orang orang cina di pasar
dasar aseng penjajah
orang minang pelit penipu
warga flores primitif
jangan belanja di toko cina
aseng mau kuasai tanah kami, usir aseng
dasar batak makan babi, najis
`
export const HATE: readonly string[] = linesOf(hate)
export const ABUSIVE: readonly string[] = [insults, threats].flatMap(linesOf)

function linesOf(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
