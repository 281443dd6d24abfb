/**
 * Gambling spam written as an attacker would, without looking at the rules. Brands are invented.
 * One comment per line, `name :: text` where the sender's name matters; `\n` stands for a line break.
 * Lines 1, 3, 5 … were tuned on; lines 2, 4, 6 … are held apart.
 */
const spam = String.raw`
kemarin masih bingung bayar kontrakan, eh semalam dapat 4,7 juta cuma dari 30 ribu, makasih ya LENTERA88
awalnya cuma ikut temen kantor, sekarang cicilan motor lunas gara gara tongkang77
Gak nyangka modal beli rokok bisa jadi uang muka rumah, syukur banget kenal pelita4d
istri saya sampai nangis liat saldo masuk 12jt padahal cuma isi 50rb di MERICAEMAS
dulu sering dibohongin tempat lain, baru kali ini beneran cair 3 menit, ya cuma di Lada Emas
Sudah 2 minggu main di kapalkeruk, tiap hari bisa bawa pulang minimal 500rb
gw dari minus 3 juta balik plus 8 juta, ini semua karena rubytimah wkwk
orang rumah taunya saya lembur, padahal lagi panen di tempat sebelah PUTIHLADA
alhamdulillah rejeki anak sholeh, isi 25 cabut 2,4jt, thanks gerbangmerah
Percaya gak percaya, iseng nyoba sebelum tidur pagi-pagi udah 9 digit, belum ada yang ngalahin bintangtimah
suami kena phk, untung ketemu tempat ini, sekarang bisa kasih makan anak lagi, cari aja namanya MAHKOTALADA di google
saya supir truk, tadi pagi dapet 6 juta di parkiran, gak bohong, coba cek sendiri nagasari77
yang lagi butuh uang kuliah adek, cobain deh yang aku pakai, ketik di pencarian: teras emas 88
Hidup berubah setelah kenal dia... namanya S A L U A N G 8 8
jujur ya saya gak dibayar buat ngomong ini, tapi beneran deh wedang77 bayar lunas
3 bulan nganggur, akhirnya nemu juga yg jujur... gerobak138 mantap jiwa
tadi jam 2 siang temen sebelah meja teriak, taunya pecah di cendol303
dari 20k naik 1,8 kabur dulu bosss 😂 pusakalaut
isi goceng pulang bawa ninja, cuma di tempat sebelah yg ada 88 nya hehe
anti rungkad club! merapat ke sarangtawon
malam ini rungkad? mending pindah ke ombak4d dijamin senyum
lapak ijo terus bosku, buruan sikat sebelum diganti settingan
si kakek lagi royal banget di lapak @tudung88
kakek zeus lagi baik hati, kali 500 turun terus, buruan cek tempat biasa
petirnya galak banget malam ini x500 x1000 turun berkali kali
mbah petir lagi mood ngasih, modal 10k aja langsung meledak
naga hitam turun naga putih naik, pencet sekarang sebelum telat
pola hari ini: 10x manual, 20x turbo off, 30x auto centang 1, jangan lupa berdoa 🙏
Pola malam jumat: DC ON 20 spin, DC OFF 10 spin, bet 400 naik 800, lihat hasilnya
jam hoki hari ini 13.15 - 15.40 dan 21.05 - 23.30, jangan kelewat bosku
info jam gacor: pagi 07.20, siang 12.45, malam 22.10, dari admin langsung
bocoran admin dalam: room 3 lagi dibuka keran, x100 gampang turun
RTP LIVE 98,7% hanya hari ini update tiap 5 menit
Mahyong Ways 2 scater hitamnya rajin turun, ga percaya coba aja
gate of olimpus lagi bocor parah gaesss
starlait princes x1000 semalam pecah 17jt, terima kasih kojomas
swit bonanza lagi manis manisnya nih bos, cobain di gula4d
wild bounti showdon kasih wild terus, perkalian gede
Mahj0ng W4ys 3 lg ngasih, ss menyusul
gatot kaca lagi ngamuk di warungslot
hanya B4L0K3MAS yang kasih bukti nyata, yang lain cuma janji
cari yang amanah? P3L4NGI77 jawabannya
main cantik bareng K1PA5ANGIN
T1M4HPUT1H gak pernah ingkar janji
cuma di J4GU4R4N hidup terasa lebih mudah
M3RP4T1888 pilihan bapak bapak cerdas
𝗞𝗘𝗠𝗜𝗥𝗜𝟴𝟴 selalu di hati
gokil sih 𝐒𝐄𝐍𝐃𝐀𝐋𝐌𝐀𝐒 emang beda
buruan sebelum habis promonya 𝕽𝕬𝕽𝕺𝕿𝕬𝕹77
salam dari 🄺🄴🄻🄰🄿🄰🟠🟠 keluarga besar pemenang
ＭＡＮＧＧＩＳ７７ tempatnya para juara
Ⓓⓤⓡⓘⓐⓝ④ⓓ bikin hari makin semangat
𝓹𝓮𝓵𝓪𝓷𝓭𝓾𝓴𝓮𝓶𝓪𝓼 bener bener ngasih
🆂🅰🆆🅰🅷🅴🅼🅰🆂 lagi bagi bagi nih
ʟᴀʏᴀɴɢᴀɴ138 tiap malam ngasih terus
d̶e̶l̶i̶m̶a̶88 gak ada obat
р е l а u t 7 7 (pelaut77) langsung gas
ᗩᑎGSᗩ88 terbaik tahun ini
₭ØⱠł฿Ɽł88 always the best
S.E.M.A.N.G.K.A.7.7 yang lain lewat
b-a-n-d-e-n-g-8-8 pilihan tepat akhir bulan
K_E_P_I_T_I_N_G_M_A_S sudah terbukti lunas
r🔥a🔥j🔥u🔥n🔥g🔥a🔥n🔥7🔥7
G⚡E⚡L⚡A⚡N⚡G4D
pu ka t 8 8 bikin melek
kata orang sih namanya jeng kol tujuh tujuh
coba cari "empang delapan delapan" nanti juga tau sendiri
namanya huruf awal T akhirnya 88 yang tengahnya ERASI
ketik di google: nama buah kelapa bahasa inggris + 303
cek bio aku ya kak, siapa tau lagi butuh tambahan belanja
Info lengkap ada di profil aku, jangan lupa mampir ya gaes, gratis 50rb buat yang baru
klik foto profilku buat yang mau cuan tambahan tiap hari
yang mau ikutan profit harian klik poto profil aku
link di bio, buat yang mau berubah nasib
lihat komentar paling atas di channel aku, ada tempat main yang jujur
WA aja 0812-0000-8888 mau dibimbing sampe menang, bayar setelah cair
jasa bimbingan pola, chat admin tele @polaemas_id, dijamin balik modal
gabung grup tele kami, bocoran tiap jam gratis t.me/bocoranlada
join grup WA bocoran angka jitu khusus member serius
hubungi admin cantik kami di wasap untuk klaim saldo awal 20 ribu tanpa syarat
tele: sarangmadu77official buat ambil gratisan
Min kalau mau sponsor hubungi kami cs@damar88 ya, kami siap kasih fee member
mau uang jajan tambahan? DM aja nanti aku kirim alamatnya, asal umur 18 ke atas
open member vip bocoran slot, 50rb/bulan, garansi profit
jual akun pro thailand anti kalah, id pro kamboja gacor, chat wa
ID PRO server thailand 100% jp, modal ceban
akun wso terbaru server luar negeri, gampang jebol
slot server kamboja no 1 anti rungkat
server peru lagi bocor, coba pakai akun baru
slot thailand super gampang menang daftar sekarang
link alternatif HANDUK88 terbaru tanpa vpn
link altrnatif rebana4d anti nawala anti blokir
Login KERUPUK77 mudah pakai hp jadul juga lancar
daftar tudungsaji88 sekarang juga dan nikmati layanan 24 jam
situs resmi TEMBIKAR138 terpercaya se asia
agen terpercaya KELAMBU88 proses cepat ramah
bonus new member 100 di awal TO rendah bisa beli fitur
bonus newmember 200% to x3 langsung bisa wd
Promo khusus hari pahlawan: depo 50 dapat 100, freespin bebas
depo 25 bonus 25 khusus member baru tanpa potongan
depo pulsa tanpa potongan telkomsel xl, min 5rb
deposit qris 5000 langsung main, proses detik
depo dana ovo gopay 10k, wd lancar jaya
min depo cuma 5k via qris bos, wd gak pake lama
tanpa to tanpa ribet, langsung cair ke rekening, kunjungi SAPUTANGAN88
cashback mingguan 10% referal 0,5 seumur hidup
rollingan terbesar 1,2% mix parlay 3 tim
Mix parlay malam ini: united, madrid, inter, pasang 50rb dapat 900rb di bola4d
pasang bola malam ini di tempat yang odds nya gede gaes, cek lapakbola77
prediksi hk malam ini 2d: 47 74 29 92 BBFS 24679
Prediksi sgp rabu: AI 3579, CB 8, macau 38 83
sdy hari ini angka main 1358, colok bebas 5, kepala ekor 35 58
BBFS 7 digit jitu macau sore 0-2-4-5-7-8-9
ekor jitu malam ini 6 dan 1, pasang aja jangan ragu
Bocoran togel singapur paling jitu dari mbah sukmo, hub 0813 0000 1212
Ki Joko Sableng ahli angka ghoib 4d tembus 100%, sudah banyak yang terbukti
terima kasih mbah Karyo, berkat angka 4d dari mbah saya bisa lunasi hutang 200 juta
Saya TKI di malaysia dulu hutang banyak, lalu dikasih nomor oleh AKI WIRYO tembus 4 angka, sekarang punya rumah. hubungi 082300001111 kalau mau seperti saya
Assalamualaikum, saya ingin berbagi cerita, dulu saya bangkrut, sampai bertemu Kyai Sapu Jagat yang memberi angka ritual togel 6D dan menang 775 juta
syair hk malam ini: kambing minum di telaga, dua anak di pagar, shio ayam
shio hari ini: ayam 09 21 33, pasang kecil saja
data keluaran macau 5D tercepat hari ini
live draw hk tercepat cuma di bintangdraw
paito warna sdy lengkap 2026
hadiah 4D x 10.000 2D x 100, diskon 66%, pasang angka di pasarlada
togel hadiah terbesar 10 juta per 1000 perak
pasaran toto macau resmi, bayaran paling tinggi, LADATOTO
mau 4D 10jt? lapaknya kelapatoto
prediksi togel jitu besok cuma di HAJ1M4S777
Pembangunan jembatan memang penting untuk warga, tapi lebih penting lagi coba keberuntungan kamu di JEMBATAN88
semoga banjirnya cepat surut ya pak, sambil nunggu surut mending main di banjircuan
Program vaksinasi yang bagus pak bupati. Oh iya buat yang bosan antre, sudah coba KLINIK77?
Terima kasih informasi pembagian sembako. Saya sendiri sudah terbantu oleh sembako4d sejak bulan lalu
Setuju dengan dinas pendidikan, anak muda harus kreatif, contohnya cari penghasilan di guru138
Infonya sangat membantu min. Kunjungi juga website kami untuk informasi menarik: pendopo-slot.click
artikel yang sangat bermanfaat, izin share juga ya https://bit.ly/lada-maxwin
Great article! Visit my page https://mericawin.vip
Thanks for sharing this info, saya juga mau share pengalaman cuan di https://kelekak-toto.xyz
nice info gan, mampir ke lapak kami ya tanjungjitu(dot)com
disdukcapil.kelekakkab.go.id.tongkol88.click
http://bangkabelitungprov.go.id-resmi.top/slot
kunjungi t o n g k o l 8 8 . c o m
hxxps://gajahputih77[.]site
www lada88 net
l4d4toto titik com
rebah88 . org jangan sampai salah alamat
s.id/rejekinomplok
linktr.ee/kumbangjp
heylink.me/pasirputihmas
tinyurl.com/daftar-cendawan
cutt.ly/akunhoki77
[url=https://kelapasawit77.fun]slot gacor[/url]
<a href="https://nelayan4d.pro">klik disini</a>
<b>TERUNTUM88</b> situs paling gacor
Slot Gacor Lada :: Mantap pak bupati
SEMANGKOK88 :: Terima kasih atas informasinya
Kuaci4D Resmi :: Semoga sukses selalu untuk dinas terkait
Link di Profil 🔥 Depo 5k :: bagus sekali acaranya
🅂🄰🄶🅄77 :: setuju pak
RTP Ombak Live :: Hadir
Admin Kumbang777 :: Selamat kepada para pemenang lomba
login-tongkangjp :: Izin menyimak
K3L4P4_M4S_777 :: Mantap infonya
agen judi bola terpercaya :: Mantap
toto togel macau :: terima kasih infonya min
https://lada88.vip :: Keren
Wa 081200008888 slot gacor :: up
mau kaya cepat? WATU88
gacor!!! sumur77
TEPIAN88 🔥🔥🔥
ladang4d 💰💰
tanjak138 👍
JAYA di PUNAI88
best sih ini mempelam77
auto sultan bareng pelepah88
auto cuan di lembayung77
nampan77 no debat
gak main di kersik88 rugi
ombakjp
GASPOOLLL di nanas88
yg punya lagi baik, gas
lagi bagi bagi bos, tempat biasa
di sebelah lagi gacor bos
masih sepi pemain, peluang menang gede
100k jadi 5jt bukan mimpi lagi
WD 8 juta barusan masuk
wd 3,5jt lunas tanpa drama
jp paus tadi pagi 🐳 28jt
baru depo 30k langsung dikasih free spin 15x
sensasional!!! x1000 dapat 46 juta
SENSATIONAL WIN 12.500.000
scatter 5 biji langsung meledak
freespin beruntun sampai 45x, total 7,8jt
buy spin 80k balik 3jt, mantul
beli fitur 100rb dapet 2,6 jt
bet 200 perak aja bisa dapet 900rb
MAXWIN PAGI PAGI BIKIN SEMANGAT KERJA
BURUAN DAFTAR SEBELUM KUOTA FREEBET HABIS
SEMUA MEMBER BARU DAPAT SALDO GRATIS 25K TANPA SYARAT
YANG KALAH DI TEMPAT LAIN PINDAH KE SINI, KAMI GANTI KEKALAHANMU 100%
GARANSI KEKALAHAN 100% UNTUK MEMBER BARU HANYA DI PALUNG88
EVENT AKHIR TAHUN TOTAL HADIAH 2 MILYAR, IPHONE, NMAX, MENUNGGU KALIAN BOSKU
KAPAL88 KAPAL88 KAPAL88 KAPAL88
slot slot slot gacor gacor gacor maxwin maxwin lemang88
judi online terpercaya, poker, domino qq, ceme, bandarq, sakong 1 akun semua game
main poker uang asli lawan orang asli tanpa bot
agen bandarqq pkv games winrate 85%
Live casino baccarat roulette sicbo dealer cantik cantik
sabung ayam sv388 live tiap hari, pasang taruhan mulai 10rb
tembak ikan joker paling gampang, deposit pulsa 10rb
domino island jual chip murah 1B 60rb cek wa 0858 0000 2222
top up chip higgs ungu murah proses cepat
judi bola sbobet resmi 2026 odds terbaik
casino online indonesia paling fair cuma di istanaduyung
I won 15 million last night on duyung88, you guys should try it
Best online casino in Indonesia, fast withdrawal, 24/7 service: PeraduanBet
easy money, just spin and win with layarwin77
Free 50 spins for new players, no deposit required
my husband lost his job but tongkolbet saved our family
bro trust me, tempeh88 is the real deal, cuan every day
cucilah mata di kembang4d, boleh menang besar punya
abang cuba main kat situs rimau88, confirm menang besar
mega888 pussy888 kiss918 agen terpercaya boleh main demo
akeh sing wis kabul, ayo dolan neng wedhus88
dulur kabeh ojo ragu, main ing lumbung77 mesti menang
nyong wis buktikno dewe, depo selawe mulih limangatus, neng sawah4d
iyak lah kite maen di lada77, dapet duit terus
jangan lah kawa ngelamun, lebih bagus maen di bujang88 dapet duit besak
atok ku pun maen di tudung4d, dapet setengah juta semalem
punten akang teteh, abdi meunang 3 juta ti angklung88
Pagi yang cerah\nkopi sudah diseduh\nrejeki sudah menunggu\ndi SERUNI88
Mawar merah di taman\nmelati putih di tepian\nbila ingin masa depan\nmampirlah ke kulintang77
jalan-jalan ke pasar lama\njangan lupa membeli tahu\nkalau ingin untung bersama\ntongkatmas tempatnya itu
Pantun dulu: ikan hiu makan tomat, main di lumut88 pasti selamat
ada gula ada semut, ada GULAWIN ada duit
K\nA\nL\nE\nN\nG\n8\n8
Rumput77\nRumput77\nRumput77\ngacor terus
slot\ngacor\nhari\nini\nlayangmas
Q: situs apa yang gampang menang? A: tentu saja sepatu88
tanya: bang main dimana kok menang terus? jawab: RANTING77 dong
"bang dapet berapa tadi?" "8 juta bang" "dimana?" "biasa, jangkar138"
ada yang tau situs gacor gak? - ada bang, coba tembaga88
kak kok bisa beli hp baru? iya dari tempayan77 hehe
min ada rekomendasi slot gacor? aku sih pilih tamborin88
A: modal berapa? B: 20rb. A: dapat? B: 3 juta. A: dimana?? B: gayung4d
Kenapa masih kerja capek capek? Cukup duduk santai, klik, dan jutaan rupiah masuk rekening tiap hari. Sudah ribuan orang membuktikan, sekarang giliran anda. Minimal isi 10 ribu saja bisa main semua permainan. Layanan 24 jam, customer service ramah, semua bank dan e-wallet. Cari saja: RANGKAI88
Selamat datang di KELENTENG138 situs permainan daring terlengkap dan terpercaya 2026 dengan lebih dari 1000 permainan dari 25 provider ternama, minimal isi saldo 10 ribu, proses tarik dana hanya 1 menit, bonus selamat datang 100%, bonus harian 20%, komisi mingguan 1%, dan jackpot progresif miliaran rupiah
Perkenalkan saya Bu Siti dari Sungailiat, ibu rumah tangga dengan tiga anak. Suami saya nelayan yang sudah dua bulan tidak melaut karena cuaca. Saya hampir putus asa, sampai adik saya mengajari permainan di hp. Dari uang belanja dua puluh ribu, saya dapat sebelas juta dalam semalam. Bagi ibu-ibu yang ingin seperti saya, cukup cari PERIUK88.
Saya tadinya tidak percaya dengan hal seperti ini. Tetapi setelah melihat bukti transfer teman saya, saya coba isi 50 ribu, dan dalam sejam jadi 2 juta 300. Penarikan cepat, langsung masuk rekening BRI saya. Recommended: tempurung
buat yang nyari tempat main jujur, aku udah coba belasan, cuma pengasihmas yang bayar penuh
hati hati banyak situs palsu, yang asli cuma ikankerapu88
hindari penipuan! pastikan main hanya di situs resmi cangkul88
Jangan main judi di tempat lain, banyak tipu. Yang aman cuma selendang88
stop main judi slot yang gak bayar, pindah ke sapu4d
bukan promosi ya, cuma berbagi, kemarin saya cairkan 9 juta di keramik77
ini bukan iklan, saya cuma mau bilang lampion88 itu nyata
sumpah gak bohong modal 15rb jadi 4jt, ss ada di profil
bukti tf 6.300.000 baru masuk, ada yang mau tau caranya?
mau tau cara dapetin 1 juta per hari cuma modal hp? chat aku ya
kerja sampingan cuma klik klik dapat ratusan ribu, komen MAU nanti di DM
banyak yang nanya kok saya bisa beli mobil, jawabannya cuma satu: pendar88
gimana gak sayang, tiap malem dikasih terus sama kenari emas
menyala abangku 🔥 olengjp emang gila
menyala bosku, 2 scatter lagi jadi maxwin
izin pamer cuan tipis tipis 5,2jt dari cemara88
tipis tipis aja bos 700rb cukup buat jajan, besok lagi di BALAIRUNG
cabut dulu bosku udah 1,5jt, besok isi lagi
WD dulu gaes baru lanjut, jangan serakah, salam ijo
salam jepe salam wede dari keluarga besar PALAPA88
Salam maxwin
komunitas pemburu cuan siap menyambut kalian, daftar gratis, dibimbing mentor pola
nonton live pola gacor tiap malam jam 8 di channel sebelah bosku
pola bu ida hari ini ampuh banget: 30 turbo 20 manual
si putri bintang lagi baik, perkalian 250 nyangkut
kucing emas ngeong terus, koin berjatuhan
ikan koi emas turun full layar, mantap
ngopi + ngerokok + mencet = 2 juta, nikmat mana yg kau dustakan, thx jerami88
Pakai kode referral LADA50 biar dapat saldo gratis 50rb ya gaes, daftarnya di tembikarwin
download apk mod anti rungkad, tinggal login pasti profit
apk slot penghasil uang langsung ke dana tanpa undang teman
aplikasi penghasil saldo dana tercepat, main game dapat 300rb per hari, link di komentar
s l o t  g a c o r  hari ini  k u n y i t 8 8
s1t0es slot ter-g4c0r cuma disini bos
situs sl*t g*cor terp*rcaya k*la4d
$L0T G4C0R M@XW1N
jud1 0nl1n3 terpercaya
z3us lagi ngasih bos
5c4tt3r turun terus di k3nd1
d4pat 5jt dari 20rb cuma di b3l1d4
kalau mau tau rahasianya ketik nama ikan hias mahal + 77 di kolom pencarian
T E M B A G A W I N
main di tempat yang logonya naga itu loh, lagi ngasih parah
yang lambangnya kuda terbang lagi bocor, gas lah sebelum ditutup
bos kuda lagi dermawan, dp 50 balik 50x lipat
gas depo
depo sekarang wd nanti malam
gacor kang
wd terus sampai bandar nangis
bandar nangis darah di pinisi88
bandarnya lagi tidur, curi cuannya sekarang bosku
sudah kaya belum? kalau belum coba lempuk88
hari gini belum punya akun paus4d? rugi dong
kata mama jangan lupa main di kerang77
gara gara perigi88 jadi bisa umroh bareng orang tua, alhamdulillah
bismillah depo terakhir, langsung dikasih 11jt, nangis saya di belacan138
saya dukung program ini 👍 #lampu88 #slotgacor #maxwin
#gacorhariini #rtplive #pragmaticplay
jangan lupa bahagia ~ tenun77 ~
(pelangi emas 88) (daftar) (menang) (cair)
>>> pondok77 <<< klik
★彡 HANGUAN88 彡★
•• ᴘᴀsɪʀ₇₇ •• situs ternyaman
ḳẹḷạpạ88 ḍi atas segalanya
t​e​r​o​n​g88 mantul
MеrраtіМаs tempat terbaik
88ladagnitnib :: dibaca dari belakang ya gaes, lagi gacor
pecahan 77 di belakang kata "lentur" itu paling gampang menang
`

const part = (wanted: number) =>
  spam
    .trim()
    .split('\n')
    .filter((_, place) => place % 2 === wanted)
    .map((line) => {
      const at = line.indexOf(' :: ')
      const [name, text] = at < 0 ? ['Warga', line] : [line.slice(0, at), line.slice(at + 4)]
      return { name, text: text.replaceAll('\\n', '\n') }
    })

export const RED_SPAM = { tuned: part(0), apart: part(1) }
