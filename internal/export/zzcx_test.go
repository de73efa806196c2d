package export_test
import ("testing";"syscall";"fmt";"io";"github.com/seed-51aee618/cursus/internal/table";"github.com/seed-51aee618/cursus/internal/office";"github.com/seed-51aee618/cursus/internal/synth";"github.com/seed-51aee618/cursus/internal/export")
func cpu() float64 { var r syscall.Rusage; syscall.Getrusage(0,&r); return float64(r.Utime.Sec)+float64(r.Utime.Usec)/1e6+float64(r.Stime.Sec)+float64(r.Stime.Usec)/1e6 }
func TestCPU(t *testing.T){
 n:=100000
 g,_:=office.NewGraph(synth.Records(synth.Options{Terms:n}))
 tb,_:=export.Table(g,"terms",nil)
 for k:=0;k<4;k++ { for _,f:=range table.Formats(){ c:=cpu(); table.Write(io.Discard,f,tb,table.CSVOptions{}); d:=cpu()-c; fmt.Printf("%s %.0f rows/cpu-s\n",f,float64(n)/d)}}
}
