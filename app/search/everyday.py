"""Everyday words that are spelled right although the site may not use them, so that nobody corrects them."""

from __future__ import annotations

EVERYDAY_WORDS = frozenset(
    """
    acara adik ajaib akrab alhamdulillah angkot anjing apel arisan artikel asrama ayah bahasa bahaya baju bakso balas
    banyak bapak baris basah basket bawa bayi bazar begitu bekas belanja belum benar bensin bentar berani beras berdiri
    berlari bersih besar besok biaya bibi biasa bicara bingung bioskop bolos boneka buah bubur budaya bulan bundel
    bungkus buruh burung buruk camping cantik capek catatan celana cepat cerai cerita cincin cinta coklat contoh cowok
    cucu cuaca daging dapur darah datang debat desain dewan dewasa diam dinding diskon dompet dosen drama duduk duluan
    ekonomi emosi enak facebook festival film gadis galau gambar ganteng garasi gedung gelar gembira gitar goreng gosip
    gratis gunung guru habis hadiah halaman halus hamil harapan harga hebat helm hewan hijau hilang hitam hobi hotel
    hujan ibadah idola ikan imam indah ingin instansi internet istirahat jahat jajan jalan jamaah jarak jatah jauh
    jawab jelek jemaat jembatan jemput jendela jenis jodoh joget judul jumat juara kabar kabupaten kacamata kakak kakek
    kalender kaltim kamar kamera kampung kampus kanan kandang kantin kapal karaoke karpet karyawan kasihan kasir kasus
    kawan kebun kecamatan kecil kecewa kelas kelurahan kemeja kenal kendala kerudung kertas kesal ketawa khotbah khutbah
    kiri klinik koboi kolam komputer kondangan konser kontrak kopi koran korban kosan kosong kotak koperasi kuburan
    kucing kue kuning kurban kursi kurus lagu lahir laki lampu lantai lapangan lapar laptop lebaran lelah lembur libur
    lomba lorong lucu lulus lupa maaf mahal mahasiswa majalah makan makam malam malas malu mandi manis manusia marah
    masak masih masjid masyarakat mati media meja menang mendadak menikah merah mertua mesjid mimpi minggu minum miskin
    mobil modal motor muda mudah mudik mulut murah murid musholla musik naik nakal nama nasi natal nenek ngaji nikah
    nilai nomor novel numpang obat obrolan ojek ojol olahraga ongkos online paham pagar pagi pahala pajak paket paman
    panas panggung panitia pantai papan parkir pasar pasien patung payung pelajar penerima pengajian pengantin
    pensiunan penyanyi perawat pergi perlu pernikahan persen pesan pesta piala pindah pintu pipa piring podcast pohon
    polwan pondok portal poskamling pria prestasi puasa pulang puluh puskesmas putih rahasia rajin ramai rambut ransel
    rantang rapat rapi rasa rekening relasi rempong renang reuni rezeki ribut rindu ringan roti rumah rujak rusak sabar
    sabtu sakit salat salon sambal sandal santai santri sapi sarapan sarung satpam saudara sawah sayang sayur sebelah
    sebentar sedih sekolah selamat selesai senam senang sendiri sepatu sepeda sepi serius sholat siang siswa skripsi
    sekretaris seminar senin serbu sepak bola sinetron soal sopan sopir sore subuh sudut suling sumur sungai supir
    surat susah tabungan tahlilan taksi takut taman tamu tanah tangga tanggal tanya tari tebal teh teknik telat
    telepon televisi teman tempat tenang terbang terlambat termos tetangga tidur tiket tinggal tipis toko tolong tugas
    tukang tunai turun tutup uang ujian ulang undangan upacara upah usaha utang voli waktu walimah wangi wanita warga
    aman anak anggur apotek arah artis bandara bangku bantal baru batal batuk belajar beli benda berangkat bocah bonus
    bunga cabai dagang dapat deket detik dinas dokumen dosa emas erat formulir gadai gaib gaji gelas ganti hajatan
    hari hiburan hutang ibu ijazah internet izin jenazah jengkel jual judi kado kambing kencan kesal khawatir kirim
    konten kuota lamar latihan lewat liburan lirik lokasi magang malah mantan marah melahirkan menit merantau mesin
    minyak modus nakes nasib nasihat nasehat nelayan ngobrol nonton olshop ongkir pacar palsu parah payah pedagang pelan
    pelit penjual petani pinjol pulsa pusing rantau rawat rela repot resah resepsi rezim risih ritual rokok rumor rusuh
    sadar saksi salah salam santet sedekah sengaja sibuk sombong suap sumpah syukur syukuran tabrak tagih takdir tawa
    sewa posko tegang telanjur terlanjur teror tipu tobat tukar tunangan undian ustad ustaz viral voucher waspada
    warisan warna warung wawancara wibawa wisata wisuda yakin yatim yayasan ziarah zaman
    """.split()
)
"""Our own list; it only stops corrections, and has no part in ranking."""
