"""Word lists of the language work: our own writing, kept as plain data so that a reader can check every entry."""

from __future__ import annotations

STOP_WORDS = frozenset(
    """
    yang di ke dari dan atau untuk pada dengan oleh itu ini adalah ada apa apakah bagaimana siapa kapan dimana mana
    saya aku kami kita anda kamu dia kalau jika bila juga saja sih dong nih ya kok dalam sebagai agar supaya karena
    akan telah sudah bagi para seorang maka namun tetapi tapi bahwa lantas dulu secara tersebut ketika tentang
    """.split()
)
"""Function and question words that nobody searches for; never `tidak`, `boleh`, `harus`, `sebelum` and their like."""

WHOLE_WORDS = frozenset(
    """
    abstain aplikasi bagian berita berikut cawapres cuti disinformasi domisili hierarki
    ini istri kategori keberatan keluarga kemarin kementerian kepada kepala ketua kita koordinasi
    legalisasi materi media mekanisme menteri negeri netral orang pakaian pasangan pasti pegawai pelat pemda pemdes
    pemerintah pemilu pemilukada pengadilan pengalaman pengaruh pengurus penjara pensiun perangkat perintah
    peraga perempuan peserta petahana pidana polisi politik politisi portal presiden pribadi provinsi relawan
    resmi salah sanksi sedang seluruh seragam serangan sosialisasi status tahun tunjangan undang universitas
    kolega kuliah sekolah swasta teknologi telegram setelah sekadar sekedar bendera rapat alamat
    pendapat pendapatan penduduk ketentuan perbawaslu bupati gubernur tetapi penghasilan harga penghargaan
    kesehatan sampai kandidat honorer narasumber moderator organisasi
    suami mertua kerabat maupun walaupun meskipun adapun sekalipun kendatipun
    """.split()
)
"""Words that must stay whole although they look as if they had an affix (`kepala`, `pemilu`), or whose
derived sense is a term of its own here (`pasangan` of candidates, `keberatan` the legal remedy)."""

SWALLOWED_ROOTS = frozenset(
    """
    tanya tawar tangkap tanam tata tebak telan telepon tengah terjemah tidur tiru tuduh tumpang tuntun tunai
    kawal kasih keluh kemas kenang kerja ketik kira kisah klik koleksi kontrol koordinasi kuliah kunci kurung
    tunda turun tanggap temu tindak tunjuk tetap tulis tolak tanda tandatangan terima tugas tutup tegas tegak terap
    teliti tangguh tanggung tahan tempel tempat tempuh tinggal tingkat tonton tuntut tentu terang tukar tahu titip
    tampil tampung tangan teguh timbang tayang teman tegur tarik tekan tebar tandai terus tukar tunggu telusur
    komentar kampanye kirim kumpul kenal kritik kutip kelola kunjung kontak kecam kembali kembang kendali kelompok
    kerah kosong koordinir kuat kategori koreksi kuasa kaji kurang kemuka ketahui klaim kaitkan kait kata kenakan kena
    posting pose pamer pinjam pantau panggil pecah pecat pimpin pakai pilih potong pasang
    minta milik muat manfaat mutakhir materi mohon mulai maksud mutasi maaf
    sosialisasi sumbang simpan sukses serang suruh suka sebar serah siapkan siap
    """.split()
)
"""Roots whose first letter disappears behind men-, meng-, mem-, meny- and their pen- forms (`menunda` → `tunda`)."""

ROOTS_IN_K = frozenset(
    """
    gerak ajak masuk tolak tunjuk didik bentuk duduk rusak desak pihak pajak anak naik baik banyak tindak letak
    cetak tarik petik bisik unjuk rujuk tepuk pokok balik gesek colek sidik pasok tekuk gosok lirik otak politik
    kritik praktik taktik konflik publik aspek objek subjek proyek teknik milik pendek pelik cantik laik layak
    desak elak mogok robek sobek injak tembak ledak retak jejak lacak tampak dampak campak ketik musik blok cek
    tengok gebrak sibak lonjak bengkak bijak kehendak kelak hendak serentak merak arak ombak sorak galak
    """.split()
)
"""Roots that end in k, so that `-an` after them is not read as `-kan` (`gerakan` is `gerak` + `an`)."""

FOREIGN_ROOTS = {
    "like": "like",
    "likes": "like",
    "unlike": "unlike",
    "share": "share",
    "sharing": "share",
    "follow": "follow",
    "follower": "follow",
    "followers": "follow",
    "following": "follow",
    "unfollow": "unfollow",
    "comment": "comment",
    "comments": "comment",
    "coment": "comment",
    "komen": "komen",
    "repost": "repost",
    "post": "posting",
    "posts": "posting",
    "posting": "posting",
    "upload": "upload",
    "story": "story",
    "stories": "story",
    "live": "live",
    "tag": "tag",
    "mention": "mention",
    "retweet": "retweet",
    "forward": "forward",
    "screenshot": "screenshot",
    "selfie": "selfie",
    "join": "join",
    "chat": "chat",
    "subscribe": "subscribe",
    "endorse": "endorse",
    "support": "support",
    "update": "update",
    "broadcast": "broadcast",
    "react": "react",
    "love": "love",
    "emoji": "emoji",
    "download": "download",
    "admin": "admin",
    "invite": "invite",
    "view": "view",
    "save": "save",
    "reels": "reels",
    "dm": "dm",
}
"""English words that people use untranslated, with Indonesian affixes around them (`nge-like`, `postingan`)."""

ASIDES = frozenset(
    """
    bidan guru dosen camat lurah kepsek perawat dokter sekda kabid kasi kasubag kabag staf satpol satpolpp
    penyuluh widyaiswara auditor pustakawan arsiparis analis operator bendahara ajudan sopir supir satpam sekretaris
    tetangga teman temen kawan sahabat warga orang pak bu mas mbak kang sekolah kelurahan kecamatan puskesmas dinas
    takut khawatir kuatir cemas bingung gelisah galau sedih kesal panik waswas
    """.split()
)
"""Who asks, or who is near: in a longer question seldom the matter itself, so these weigh less than the rest."""

MODALS = frozenset(
    "boleh bolehkah bisa bisakah dapat dapatkah harus haruskah wajib perlu perlukah jangan aman gpp hrs jgn".split()
)
"""Whether it may or must be: in every question, so these weigh less than what it is about."""

BEARERS = frozenset(
    """
    pppk p3k cpns ppnpn honorer nonasn outsourcing gtt ptt thl kades sekdes
    """.split()
)
"""For whom other rules hold than for most: who names one of them wants the page that tells these."""

CANDIDATES = frozenset(
    """
    caleg bacaleg cagub cawagub cabup cawabup cawalkot cawawalkot cakada capres cawapres paslon bapaslon kandidat
    calon pasangan bakal gubernur bupati walikota wali kota presiden wakil legislatif anggota dpr dprd dpd kepala daerah
    """.split()
)
"""Whom it is about: the rules hardly tell one candidate from another, so these weigh less than what is done."""

ROLES = {"modal": MODALS, "bearer": BEARERS, "candidate": CANDIDATES, "aside": ASIDES}
"""What such words are to a question, beside the matter itself; `calon` alone is a candidate, `calon pns` is not."""

LAW_WORDS = frozenset("pp uu uud se skb mk perpres permen perpu perppu pasal ps psl ayat huruf angka larangan".split())
"""Words that people glue to a number (`pp94`, `pasal5`)."""

QUOTING = frozenset("bunyi bunyinya isi isinya teks naskah kutipan lengkap".split())
"""Words that beside a citation only ask for its wording."""

KIND_HINTS = {
    "istilah": frozenset(
        """
        arti artinya definisi definisinya pengertian pengertiannya singkatan singkatannya kepanjangan kepanjangannya
        maksud maksudnya istilah istilahnya apaan beda bedanya perbedaan perbedaannya
        """.split()
    ),
    "sanksi": frozenset("sanksi sanksinya hukuman hukumannya sangsi".split()),
    "alasan": frozenset("mengapa kenapa alasan alasannya".split()),
    "peraturan": frozenset("uu pp se skb undang peraturan aturan aturannya pasal regulasi".split()),
    "situasi": frozenset("boleh bolehkah bisakah dibolehkan diperbolehkan".split()),
    "panduan": frozenset("cara caranya langkah langkahnya panduan petunjuk prosedur prosedurnya tips tahapan".split()),
    "halaman": frozenset(
        """
        cetak mencetak dicetak print unduh download salindia slide slides ppt pptx powerpoint presentasi selebaran
        leaflet brosur pamflet handout kuis sosialisasikan pelatihan pelatih rundown pdf
        """.split()
    ),
}
"""Words in a query that ask for one kind of page."""
